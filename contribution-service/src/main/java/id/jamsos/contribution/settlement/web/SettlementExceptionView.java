package id.jamsos.contribution.settlement.web;

import id.jamsos.contribution.settlement.SettlementException;
import java.time.Instant;

/**
 * Two payments under one number of the partner: {@code first} stands, {@code later} was answered as inconsistent.
 *
 * @param paymentId our id of the first
 */
record SettlementExceptionView(String channelId, String paymentId, TakenView first, TakenView later) {

    /** Money in whole rupiah, when it was taken, and when it was reported. */
    record TakenView(long amount, Instant paidAt, Instant reportedAt) {
        static TakenView of(SettlementException.Taken taken) {
            return new TakenView(taken.amount().amount(), taken.paidAt(), taken.at());
        }
    }

    static SettlementExceptionView of(SettlementException exception) {
        return new SettlementExceptionView(
                exception.partner().value(),
                exception.paymentId(),
                TakenView.of(exception.first()),
                TakenView.of(exception.later()));
    }
}
