package id.jamsos.contribution.counter;

import id.jamsos.contribution.counter.CounterPayments.Position;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which payments are asked for.
 *
 * @param from first moment of booking that counts
 * @param until first moment after the last one
 * @param after what the page before gave as {@link PaymentPage#next}; null for the first page
 * @param limit the most payments of a page
 */
public record PaymentPeriod(
        Instant from, Instant until, @Nullable String after, int limit) {

    /**
     * A page of a period.
     *
     * @throws IllegalArgumentException when the period ends before it begins, nothing may be shown, or no page gave such an {@code after}
     */
    public PaymentPeriod {
        if (until.isBefore(from) || limit < 1 || (after != null && !isCursor(after))) {
            throw new IllegalArgumentException("Not a period of payments, or not a page of it");
        }
    }

    /** Whether a text can be an {@code after}. */
    public static boolean isCursor(String text) {
        return PaymentCursor.FORM.matcher(text).matches();
    }

    @Nullable
    Position position() {
        return after == null ? null : PaymentCursor.parse(after);
    }
}
