package id.jamsos.contribution.billing.web;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import id.jamsos.contribution.billing.BillDecision;
import id.jamsos.contribution.pricing.PricingDecision.RuleUnknown;
import id.jamsos.platform.problem.ProblemException;
import java.util.Collection;
import java.util.stream.Collectors;

/** Why there is no bill, in the words of the API. */
final class BillRefusals {

    private static final int SECONDS_UNTIL_NEWS_ARRIVES = 2;

    private BillRefusals() {}

    static ProblemException problem(BillDecision.Refused refused) {
        return switch (refused) {
            case BillDecision.ParticipantNotYetKnown _ ->
                new ProblemException(CONFLICT, "participant-not-yet-known").retryAfter(SECONDS_UNTIL_NEWS_ARRIVES);
            case BillDecision.KeyReused _ -> new ProblemException(UNPROCESSABLE_CONTENT, "idempotency-key-reused");
            case BillDecision.ProgrammesNotHeld not ->
                new ProblemException(UNPROCESSABLE_CONTENT, "programmes-not-held", list(not.programmes()));
            case BillDecision.MandatoryMissing missing ->
                new ProblemException(UNPROCESSABLE_CONTENT, "mandatory-programmes-missing", list(missing.mandatory()));
            case BillDecision.FromMonthNotInTurn not ->
                new ProblemException(UNPROCESSABLE_CONTENT, "month-not-in-turn", list(not.possible()))
                        .with("possible", not.possible());
            case BillDecision.MonthAlreadyPaid paid ->
                new ProblemException(
                        UNPROCESSABLE_CONTENT,
                        "month-already-paid",
                        paid.month().toString());
            case BillDecision.TooFarAhead far ->
                new ProblemException(
                        UNPROCESSABLE_CONTENT,
                        "month-too-far-ahead",
                        far.lastPossible().toString());
            case BillDecision.NotPriced not -> ruleUnknown(not.reason());
            case BillDecision.TotalTooHigh _ ->
                throw new IllegalStateException("Orders over HTTP have no highest total");
        };
    }

    private static ProblemException ruleUnknown(RuleUnknown reason) {
        return new ProblemException(
                        UNPROCESSABLE_CONTENT,
                        "rule-unknown",
                        reason.subject(),
                        reason.month().toString())
                .with("missing", reason.missing());
    }

    private static String list(Collection<?> things) {
        return things.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
