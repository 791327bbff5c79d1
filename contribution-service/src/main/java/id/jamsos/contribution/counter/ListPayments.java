package id.jamsos.contribution.counter;

import id.jamsos.contribution.counter.CounterPayments.Position;
import id.jamsos.contribution.partner.PartnerId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The booked payments of a partner. What a dying process left between reservation and booking is finished on the way. A payment is booked as
 * of the moment when it came, so a period grows until the last request that came in it is answered, and never afterwards.
 */
public final class ListPayments {

    private final CounterPayments payments;
    private final PaymentOutcomes outcomes;

    public ListPayments(CounterPayments payments, PaymentOutcomes outcomes) {
        this.payments = payments;
        this.outcomes = outcomes;
    }

    public PaymentPage handle(PartnerId partner, PaymentPeriod period) {
        var page = new ArrayList<CounterPaymentDecision.Booked>();
        ReservedPayment last = null;
        Position after = period.position();
        while (true) {
            int wanted = period.limit() + 1 - page.size();
            List<Reservation.ForBill> found =
                    payments.notRefused(partner, period.from(), period.until(), after, wanted);
            for (Reservation.ForBill open : found) {
                after = Position.of(open.payment());
                if (outcomes.of(open) instanceof CounterPaymentDecision.Booked booked) {
                    if (page.size() == period.limit()) {
                        return new PaymentPage(page, cursor(last));
                    }
                    page.add(booked);
                    last = open.payment();
                }
            }
            if (found.size() < wanted) {
                return new PaymentPage(page, null);
            }
        }
    }

    private static @Nullable String cursor(@Nullable ReservedPayment last) {
        return last == null ? null : PaymentCursor.text(last);
    }
}
