package id.jamsos.contribution.snap.web;

import id.jamsos.contribution.snap.SnapTimes;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the answers to a payment repeat of the request that came first: kept with the payment, so that the hundredth repetition, the status
 * and the report say the same as the first answer.
 *
 * @param trxDateTime in the standard's form, however it was sent
 */
record PaymentEcho(
        String partnerServiceId,
        String customerNo,
        String virtualAccountNo,
        @Nullable String trxId,
        String paymentRequestId,
        Amount paidAmount,
        @Nullable String paidBills,
        @Nullable Amount totalAmount,
        @Nullable String trxDateTime,
        @Nullable String journalNum,
        @Nullable String paymentType,
        @Nullable String flagAdvise) {

    /** A request may have twice as many characters here as an answer. */
    private static final int LONGEST_TRX_ID = 32;

    static PaymentEcho of(CalledAccount account, CheckedBody body) {
        return new PaymentEcho(
                account.partnerServiceId(),
                account.customerNo(),
                account.virtualAccountNo(),
                body.find("trxId").filter(id -> id.length() <= LONGEST_TRX_ID).orElse(null),
                body.text("paymentRequestId"),
                Amount.of(body.findAmount("paidAmount").orElseThrow()),
                body.find("paidBills").orElse(null),
                body.findAmount("totalAmount").map(Amount::of).orElse(null),
                trxDateTime(body).orElse(null),
                body.find("journalNum").orElse(null),
                body.find("paymentType").orElse(null),
                body.find("flagAdvise").orElse(null));
    }

    static PaymentEcho parse(String echo) {
        return SnapJson.read(echo, PaymentEcho.class);
    }

    @Override
    public String toString() {
        return SnapJson.text(this);
    }

    private static Optional<String> trxDateTime(CheckedBody body) {
        return body.findMoment("trxDateTime").map(SnapTimes::write);
    }
}
