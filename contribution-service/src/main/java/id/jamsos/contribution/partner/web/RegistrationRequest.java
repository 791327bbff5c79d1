package id.jamsos.contribution.partner.web;

import id.jamsos.contribution.partner.PartnerId;
import id.jamsos.contribution.partner.PartnerRegistration;
import id.jamsos.platform.aggregate.CommandIdentity;
import id.jamsos.platform.problem.FieldErrors;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The body of {@code POST channels}, as it came. */
record RegistrationRequest(
        @Schema(example = "POSPAY") @Nullable String partnerId,
        @Nullable TermsBody terms,
        @Nullable KeyBody key) {

    /**
     * The registration that the body is.
     *
     * @throws id.jamsos.platform.problem.ProblemException 400 naming every wrong field
     */
    PartnerRegistration toRegistration(CommandIdentity identity, Instant now) {
        var errors = new FieldErrors();
        var id = errors.parse("partnerId", partnerId, PartnerId::new, "partner-id");
        var agreed = errors.required("terms", terms).flatMap(body -> new TermsReader(errors, "terms.").read(body));
        var first = errors.required("key", key).flatMap(body -> body.read(errors, "key.", now));
        errors.throwIfAny();
        return new PartnerRegistration(identity, id.orElseThrow(), agreed.orElseThrow(), first.orElseThrow());
    }
}
