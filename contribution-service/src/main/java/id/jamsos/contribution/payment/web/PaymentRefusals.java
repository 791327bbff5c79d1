package id.jamsos.contribution.payment.web;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import id.jamsos.contribution.bill.BillId;
import id.jamsos.contribution.payment.PaymentDecision;
import id.jamsos.platform.problem.FieldProblem;
import id.jamsos.platform.problem.ProblemException;
import java.util.List;

/** Why nothing was booked, in the words of the API. */
final class PaymentRefusals {

    private PaymentRefusals() {}

    /** Whoever may report payments may see every bill, so a refusal can name the total and the successor. */
    static ProblemException problem(PaymentDecision.Refused refused) {
        return switch (refused) {
            case PaymentDecision.BillUnknown _ -> new ProblemException(NOT_FOUND, "bill-unknown");
            case PaymentDecision.AmountDiffers(var total) ->
                new ProblemException(UNPROCESSABLE_CONTENT, "amount-differs", total.amount())
                        .with("total", total.amount());
            case PaymentDecision.BillExpired(var expiresAt) ->
                new ProblemException(CONFLICT, "bill-expired").with("expiresAt", expiresAt.toString());
            case PaymentDecision.BillCancelled(BillId replacedBy) -> {
                var problem = new ProblemException(CONFLICT, "bill-cancelled");
                yield replacedBy == null ? problem : problem.with("replacedBy", replacedBy.value());
            }
            case PaymentDecision.BillAlreadyPaid _ -> new ProblemException(CONFLICT, "bill-already-paid");
            case PaymentDecision.ReferenceReused _ -> new ProblemException(CONFLICT, "channel-reference-reused");
            case PaymentDecision.KeyReused _ -> new ProblemException(UNPROCESSABLE_CONTENT, "idempotency-key-reused");
            case PaymentDecision.PaidInFuture _ -> paidAt("paid-in-future");
            case PaymentDecision.PaidTooLongAgo _ -> paidAt("paid-too-long-ago");
        };
    }

    private static ProblemException paidAt(String code) {
        return new ProblemException(BAD_REQUEST, "invalid-request")
                .with(List.of(new FieldProblem("paidAt", code, List.of())));
    }
}
