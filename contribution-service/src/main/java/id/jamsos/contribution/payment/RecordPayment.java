package id.jamsos.contribution.payment;

import id.jamsos.contribution.bill.Bill;
import id.jamsos.contribution.bill.BillId;
import id.jamsos.contribution.bill.Bills;
import id.jamsos.contribution.bill.ReceiptNumber;
import id.jamsos.contribution.payment.PaymentDecision.Booked;
import id.jamsos.platform.aggregate.Attempts;
import id.jamsos.platform.aggregate.Versioned;
import java.time.Instant;
import java.util.Optional;

/**
 * Books a payment on its bill: one compare-and-set on one document, which from then on holds the payment and its event. The account is
 * credited afterwards, by somebody else; the answer does not wait for it. Of simultaneous reports one is booked, and an uncertain commit is
 * cleared up by loading the bill again and finding the payment there, or not.
 */
public final class RecordPayment {

    /** A 14-digit number is taken once in a million times at 100 million payments; ten in a row mean something else is wrong. */
    private static final int RECEIPT_CANDIDATES = 10;

    private final Bills bills;
    private final BookedPayments hints;

    public RecordPayment(Bills bills, BookedPayments hints) {
        this.bills = bills;
        this.hints = hints;
    }

    public PaymentDecision handle(PaymentReport report, Instant now) {
        return handle(report, bills.find(report.billId()), now);
    }

    /** Books a payment on a bill that was just read. */
    public PaymentDecision handle(PaymentReport report, Versioned<Bill> read, Instant now) {
        return handle(report, Optional.of(read), now);
    }

    private PaymentDecision handle(PaymentReport report, Optional<Versioned<Bill>> read, Instant now) {
        PaymentDecision decision =
                Attempts.untilFresh(read, () -> bills.find(report.billId()), bill -> attempt(report, bill, now));
        if (decision instanceof Booked booked) {
            hints.booked(booked.bill());
        }
        return decision;
    }

    private PaymentDecision attempt(PaymentReport report, Optional<Versioned<Bill>> loaded, Instant now) {
        if (loaded.isEmpty()) {
            return new PaymentDecision.BillUnknown();
        }
        for (int candidate = 0; candidate < RECEIPT_CANDIDATES; candidate++) {
            var receipt = ReceiptNumber.candidate(report.paymentId(), candidate);
            PaymentDecision decision = PaymentRules.decide(loaded.get().state(), report, receipt, now);
            if (!(decision instanceof Booked booked)) {
                return withKnownSuccessor(decision);
            }
            if (bills.commit(loaded.get(), booked.bill())) {
                return booked;
            }
            Optional<PaymentDecision> refused = takenElsewhere(report);
            if (refused.isPresent()) {
                return refused.get();
            }
        }
        throw new IllegalStateException("No free receipt number for payment " + report.paymentId());
    }

    /** A crash can have prevented the bill that was to take the place of a cancelled one; such a bill is not named to anybody. */
    private PaymentDecision withKnownSuccessor(PaymentDecision decision) {
        return decision instanceof PaymentDecision.BillCancelled(BillId successor)
                        && successor != null
                        && bills.find(successor).isEmpty()
                ? new PaymentDecision.BillCancelled(null)
                : decision;
    }

    /**
     * Why a unique value was taken, unless it was the receipt number. The bill itself is no such reason: a repetition that was faster has
     * booked this very payment, and the next attempt will see it.
     */
    private Optional<PaymentDecision> takenElsewhere(PaymentReport report) {
        if (isElsewhere(bills.paidBy(report.paymentId()), report)) {
            return Optional.of(new PaymentDecision.KeyReused());
        }
        return isElsewhere(bills.paidUnder(report.channel(), report.channelReference()), report)
                ? Optional.of(new PaymentDecision.ReferenceReused())
                : Optional.empty();
    }

    private static boolean isElsewhere(Optional<BillId> paid, PaymentReport report) {
        return paid.filter(bill -> !bill.equals(report.billId())).isPresent();
    }
}
