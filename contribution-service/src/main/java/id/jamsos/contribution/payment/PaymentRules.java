package id.jamsos.contribution.payment;

import id.jamsos.contribution.bill.Bill;
import id.jamsos.contribution.bill.Payment;
import id.jamsos.contribution.bill.ReceiptNumber;
import java.time.Duration;
import java.time.Instant;

/**
 * Decides on a reported payment:
 *
 * <pre>
 * bill       answer
 * Issued     expired by now: BillExpired · wrong amount: AmountDiffers · time implausible: PaidInFuture, PaidTooLongAgo · else Booked
 * Paid       by the same command: Repeated, or KeyReused with another body
 *            under the same reference: Repeated, or ReferenceReused with another amount
 *            else BillAlreadyPaid
 * Expired    BillExpired
 * Cancelled  BillCancelled
 * </pre>
 *
 * <p>A repetition is recognised before anything else is checked: it gets its answer however late it comes.
 */
final class PaymentRules {

    static final Duration CLOCKS_MAY_DIFFER = Duration.ofMinutes(5);
    static final Duration REPORTED_WITHIN = Duration.ofDays(3);

    private PaymentRules() {}

    static PaymentDecision decide(Bill bill, PaymentReport report, ReceiptNumber receipt, Instant now) {
        return switch (bill) {
            case Bill.Issued issued -> pay(issued, report, receipt, now);
            case Bill.Paid paid -> again(paid, report);
            case Bill.Expired expired ->
                new PaymentDecision.BillExpired(expired.terms().expiresAt());
            case Bill.Cancelled cancelled -> new PaymentDecision.BillCancelled(cancelled.replacedBy());
        };
    }

    private static PaymentDecision pay(Bill.Issued bill, PaymentReport report, ReceiptNumber receipt, Instant now) {
        if (bill.terms().expiredBy(now)) {
            return new PaymentDecision.BillExpired(bill.terms().expiresAt());
        }
        if (!report.amount().equals(bill.terms().total())) {
            return new PaymentDecision.AmountDiffers(bill.terms().total());
        }
        if (report.paidAt().isAfter(now.plus(CLOCKS_MAY_DIFFER))) {
            return new PaymentDecision.PaidInFuture();
        }
        if (report.paidAt().isBefore(now.minus(REPORTED_WITHIN))) {
            return new PaymentDecision.PaidTooLongAgo();
        }
        return new PaymentDecision.Booked(bill.pay(new Payment(
                report.paymentId(),
                receipt,
                report.channel(),
                report.channelReference(),
                report.amount(),
                report.paidAt(),
                now,
                report.fingerprint())));
    }

    private static PaymentDecision again(Bill.Paid bill, PaymentReport report) {
        Payment payment = bill.payment();
        if (payment.paymentId().equals(report.paymentId())) {
            return payment.fingerprint().equals(report.fingerprint())
                    ? new PaymentDecision.Repeated(bill)
                    : new PaymentDecision.KeyReused();
        }
        if (payment.isReferredToAs(report.channel(), report.channelReference())) {
            return payment.amount().equals(report.amount())
                    ? new PaymentDecision.Repeated(bill)
                    : new PaymentDecision.ReferenceReused();
        }
        return new PaymentDecision.BillAlreadyPaid();
    }
}
