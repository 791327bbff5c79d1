package id.jamsos.contribution.counter;

import id.jamsos.contribution.account.Account;
import id.jamsos.contribution.bill.Bill;
import id.jamsos.contribution.partner.Partner;
import id.jamsos.contribution.settlement.SettlementException;
import id.jamsos.contribution.settlement.SettlementExceptions;
import id.jamsos.platform.aggregate.Attempts;
import id.jamsos.platform.aggregate.StaleWriteException;
import id.jamsos.platform.aggregate.Versioned;
import id.jamsos.platform.time.BusinessClock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes a payment in two commits. The first inserts a {@link Reservation}: of all who come with the same number of a payment, at whatever
 * time and in whatever process, one wins, and its content is what all others go by. The second pays the bill, or writes the refusal into the
 * reservation. Between the two a process may die: the next who asks for the payment, in whatever way, goes on.
 */
public final class TakePayment {

    private final CounterPayments payments;
    private final Inquiries inquiries;
    private final CustomerBills customerBills;
    private final PaymentOutcomes outcomes;
    private final SettlementExceptions exceptions;

    public TakePayment(
            CounterPayments payments,
            Inquiries inquiries,
            CustomerBills customerBills,
            PaymentOutcomes outcomes,
            SettlementExceptions exceptions) {
        this.payments = payments;
        this.inquiries = inquiries;
        this.customerBills = customerBills;
        this.outcomes = outcomes;
        this.exceptions = exceptions;
    }

    public CounterPaymentDecision handle(CounterPayment payment, Partner partner, Instant at) {
        var came = ReservedPayment.of(payment, partner, at);
        Reserved reserved = Attempts.untilFresh(() -> reserved(payment, partner, came));
        ReservedPayment first = reserved.reservation().payment();
        if (first.fingerprint().equals(came.fingerprint())) {
            return outcomes.of(reserved.reservation(), reserved.read());
        }
        Attempts.untilFresh(() -> {
            exceptions.note(exception(first, payment, came));
            return came;
        });
        return new CounterPaymentDecision.Inconsistent();
    }

    /**
     * A reservation.
     *
     * @param read what its maker read on the way to it
     */
    private record Reserved(
            Reservation reservation, @Nullable BilledMember read) {}

    /** The reservation of whoever was first: a known payment is not judged again, whatever has become of its partner or its bill. */
    private Reserved reserved(CounterPayment payment, Partner partner, ReservedPayment came) {
        Optional<Versioned<Reservation>> first = payments.find(came.paymentId());
        if (first.isPresent()) {
            return new Reserved(first.get().state(), null);
        }
        Reserved mine = judged(payment, partner, came);
        if (payments.insert(mine.reservation())) {
            return mine;
        }
        throw new StaleWriteException(came.paymentId(), 0);
    }

    private Reserved judged(CounterPayment payment, Partner partner, ReservedPayment came) {
        return PartnerRules.refusal(partner, payment.customer(), came.at())
                .or(() -> PartnerRules.refusal(partner, came.amount()))
                .map(reason -> new Reserved(new Reservation.Refused(came, reason), null))
                .orElseGet(() -> meant(payment, came));
    }

    /** The bill that the inquiry of the same number was answered with, if it is this customer's; otherwise the customer's own. */
    private Reserved meant(CounterPayment payment, ReservedPayment came) {
        String inquiry = Inquiries.Answered.id(came.partner(), payment.requestId());
        return inquiries
                .find(inquiry)
                .flatMap(answered -> customerBills.billed(answered.billId()))
                .filter(billed -> billed.isOf(payment.customer()))
                .map(billed -> new Reserved(
                        new Reservation.ForBill(came, billed.bill().state().billId()), billed))
                .orElseGet(() -> new Reserved(meant(payment.customer(), came), null));
    }

    private Reservation meant(Customer customer, ReservedPayment came) {
        return switch (customer) {
            case Customer.Worker worker -> meant(worker, came);
            case Customer.BillHolder holder -> forBill(customerBills.find(holder), came);
            case Customer.Unknown _ -> forBill(Optional.empty(), came);
        };
    }

    private Reservation meant(Customer.Worker worker, ReservedPayment came) {
        Optional<Account> account = customerBills.account(worker).map(Versioned::state);
        Optional<Bill> open = account.flatMap(customerBills::open);
        boolean owesNothing = open.isEmpty()
                && account.filter(found -> found.covering().contains(month(came)))
                        .isPresent();
        return owesNothing ? new Reservation.Refused(came, CounterRefusal.PAID) : forBill(open, came);
    }

    private static YearMonth month(ReservedPayment came) {
        return YearMonth.from(came.at().atZone(BusinessClock.ZONE));
    }

    private static Reservation forBill(Optional<Bill> bill, ReservedPayment came) {
        return bill.<Reservation>map(found -> new Reservation.ForBill(came, found.billId()))
                .orElseGet(() -> new Reservation.Refused(came, CounterRefusal.UNKNOWN));
    }

    private SettlementException exception(ReservedPayment first, CounterPayment payment, ReservedPayment later) {
        return new SettlementException(
                first.partner(),
                first.paymentId(),
                customerBills.participant(payment.customer()).orElse(null),
                payment.reference(),
                taken(first),
                later.fingerprint(),
                taken(later));
    }

    private static SettlementException.Taken taken(ReservedPayment payment) {
        return new SettlementException.Taken(payment.amount(), payment.paidAt(), payment.at());
    }
}
