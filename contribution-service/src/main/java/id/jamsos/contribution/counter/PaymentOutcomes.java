package id.jamsos.contribution.counter;

import id.jamsos.contribution.account.Accounts;
import id.jamsos.contribution.bill.Bill;
import id.jamsos.contribution.member.Member;
import id.jamsos.contribution.payment.PaymentDecision;
import id.jamsos.contribution.payment.PaymentReport;
import id.jamsos.contribution.payment.RecordPayment;
import id.jamsos.platform.aggregate.Attempts;
import id.jamsos.platform.aggregate.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of a reservation, and the way to it for whoever asks first: the cashier's request, its repetition, a question about it, or a
 * report. All judge by the reservation's own content and moment, so all come to the same judgement as long as the bill can be paid; and once
 * it cannot, it never can again. That is why a refusal may be stored after the judgement, and a booking needs not be stored at all.
 */
public final class PaymentOutcomes {

    private final CounterPayments payments;
    private final RecordPayment recordPayment;
    private final Accounts accounts;

    public PaymentOutcomes(CounterPayments payments, RecordPayment recordPayment, Accounts accounts) {
        this.payments = payments;
        this.recordPayment = recordPayment;
        this.accounts = accounts;
    }

    /** Books or refuses what is still open. Nothing is answered before it is durable. */
    CounterPaymentDecision of(Reservation reservation) {
        return of(reservation, null);
    }

    /** The same, for a reservation of which the bill was just read. */
    CounterPaymentDecision of(Reservation reservation, @Nullable BilledMember read) {
        return switch (reservation) {
            case Reservation.Refused refused -> answer(refused);
            case Reservation.ForBill open -> judged(open, read);
        };
    }

    private CounterPaymentDecision judged(Reservation.ForBill open, @Nullable BilledMember read) {
        ReservedPayment payment = open.payment();
        PaymentReport report = payment.reportFor(open.billId());
        PaymentDecision decision = read == null
                ? recordPayment.handle(report, payment.at())
                : recordPayment.handle(report, read.bill(), payment.at());
        return switch (decision) {
            case PaymentDecision.Booked(Bill.Paid bill) -> booked(bill, payment, read);
            case PaymentDecision.Repeated(Bill.Paid bill) when isPaidBy(payment, bill) -> booked(bill, payment, read);
            // the partner reported the same payment as a trusted channel, too
            case PaymentDecision.Repeated _ -> refused(payment, CounterRefusal.PAID);
            case PaymentDecision.Refused refused -> refused(payment, refusal(refused));
        };
    }

    private static boolean isPaidBy(ReservedPayment payment, Bill.Paid bill) {
        return bill.payment().paymentId().equals(payment.paymentId());
    }

    private CounterPaymentDecision booked(Bill.Paid bill, ReservedPayment payment, @Nullable BilledMember read) {
        Member member = read == null
                ? accounts.find(bill.participantId()).orElseThrow().state().member()
                : read.member();
        return new CounterPaymentDecision.Booked(bill, member, payment.echo());
    }

    /** Whoever stores a refusal first has given the reason. */
    private CounterPaymentDecision refused(ReservedPayment payment, CounterRefusal reason) {
        return Attempts.untilFresh(() -> {
            Versioned<Reservation> loaded = payments.find(payment.paymentId()).orElseThrow();
            if (loaded.state() instanceof Reservation.Refused before) {
                return answer(before);
            }
            payments.refuse(loaded, reason);
            return answer(new Reservation.Refused(payment, reason));
        });
    }

    private static CounterPaymentDecision answer(Reservation.Refused refused) {
        ReservedPayment payment = refused.payment();
        return new CounterPaymentDecision.Refused(refused.reason(), payment.echo(), payment.at());
    }

    private static CounterRefusal refusal(PaymentDecision.Refused refused) {
        return switch (refused) {
            case PaymentDecision.BillUnknown _ -> CounterRefusal.UNKNOWN;
            case PaymentDecision.BillExpired _, PaymentDecision.BillCancelled _ -> CounterRefusal.EXPIRED;
            // ids and references of counters are their own: only a trusted channel that reports such a reference itself
            // comes to the last two
            case PaymentDecision.BillAlreadyPaid _, PaymentDecision.ReferenceReused _, PaymentDecision.KeyReused _ ->
                CounterRefusal.PAID;
            case PaymentDecision.AmountDiffers _ -> CounterRefusal.AMOUNT_DIFFERS;
            case PaymentDecision.PaidTooLongAgo _ -> CounterRefusal.TAKEN_TOO_LONG_AGO;
            case PaymentDecision.PaidInFuture _ ->
                throw new IllegalStateException("A reserved payment was taken before it came");
        };
    }
}
