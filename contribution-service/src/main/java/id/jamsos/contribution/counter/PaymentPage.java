package id.jamsos.contribution.counter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of the payments of a period, in the order of their booking.
 *
 * @param next the {@link PaymentPeriod#after} of the page that follows; null on the last
 */
public record PaymentPage(
        List<CounterPaymentDecision.Booked> payments,
        @Nullable String next) {
    public PaymentPage {
        payments = List.copyOf(payments);
    }
}
