package id.jamsos.contribution.partner.web;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import id.jamsos.contribution.partner.Partner;
import id.jamsos.contribution.partner.PartnerRefusal;
import id.jamsos.platform.problem.ProblemException;
import id.jamsos.platform.web.IfMatch;

/** Why a partner was not registered or stays as it is, in the words of the API. */
final class PartnerRefusals {

    private PartnerRefusals() {}

    static ProblemException problem(PartnerRefusal refusal) {
        return switch (refusal) {
            case UNKNOWN -> new ProblemException(NOT_FOUND, "partner-unknown");
            case ALREADY_REGISTERED -> new ProblemException(CONFLICT, "partner-already-registered");
            case SERVICE_ID_TAKEN -> new ProblemException(CONFLICT, "partner-service-id-taken");
            case IDEMPOTENCY_KEY_REUSED -> new ProblemException(UNPROCESSABLE_CONTENT, "idempotency-key-reused");
            case KEY_ALREADY_THERE -> new ProblemException(CONFLICT, "partner-key-already-there");
            case KEY_UNKNOWN -> new ProblemException(NOT_FOUND, "partner-key-unknown");
            case KEY_ALREADY_REVOKED -> new ProblemException(CONFLICT, "partner-key-already-revoked");
            case TOO_MANY_KEYS -> new ProblemException(CONFLICT, "partner-keys-too-many", Partner.MOST_KEYS);
            case TOO_MANY_SECRETS -> new ProblemException(CONFLICT, "partner-secrets-too-many");
            case ALREADY_SUSPENDED -> new ProblemException(CONFLICT, "partner-already-suspended");
            case NOT_SUSPENDED -> new ProblemException(CONFLICT, "partner-not-suspended");
            case CHANGED_SINCE -> IfMatch.changed();
        };
    }
}
