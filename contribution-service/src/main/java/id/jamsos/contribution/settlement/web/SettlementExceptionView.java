package id.jamsos.contribution.settlement.web;

import id.jamsos.contribution.settlement.PartnerReference;
import id.jamsos.contribution.settlement.SettlementException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Two payments under one number of the partner: {@code first} stands, {@code later} was answered as inconsistent.
 *
 * @param paymentId our id of the first
 * @param paymentRequestId the partner's number, the same for both; the partner's reconciliation goes by it
 * @param customerNo of the later, masked up to its last four digits
 * @param referenceNo the partner's reference of the later, when it sent one
 * @param participantId whom the later was meant for; null when nobody is known by its number
 */
record SettlementExceptionView(
        String channelId,
        String paymentId,
        String paymentRequestId,
        String customerNo,
        @Nullable String referenceNo,
        @Nullable String participantId,
        TakenView first,
        TakenView later) {

    private static final int SHOWN_DIGITS = 4;

    /** Money in whole rupiah, when it was taken, and when it was reported. */
    record TakenView(long amount, Instant paidAt, Instant reportedAt) {
        static TakenView of(SettlementException.Taken taken) {
            return new TakenView(taken.amount().amount(), taken.paidAt(), taken.at());
        }
    }

    static SettlementExceptionView of(SettlementException exception) {
        PartnerReference reference = exception.reference();
        return new SettlementExceptionView(
                exception.partner().value(),
                exception.paymentId(),
                masked(reference.requestId(), reference.customerNo()),
                masked(reference.customerNo()),
                reference.referenceNo(),
                exception.participantId() == null
                        ? null
                        : exception.participantId().value(),
                TakenView.of(exception.first()),
                TakenView.of(exception.later()));
    }

    /** A number that holds the customer's is shown without it. */
    private static String masked(String requestId, String customerNo) {
        return requestId.replace(customerNo, masked(customerNo));
    }

    private static String masked(String number) {
        int hidden = Math.max(0, number.length() - SHOWN_DIGITS);
        return "*".repeat(hidden) + number.substring(hidden);
    }
}
