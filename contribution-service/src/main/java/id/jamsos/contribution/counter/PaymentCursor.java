package id.jamsos.contribution.counter;

import id.jamsos.contribution.counter.CounterPayments.Position;
import java.time.Instant;
import java.util.regex.Pattern;

/** The place in a partner's list of payments where the next page starts: milliseconds of the booking, and the payment. */
final class PaymentCursor {

    static final Pattern FORM = Pattern.compile("([0-9]{1,15})-([0-9a-hjkmnp-tv-z]{26})");

    private PaymentCursor() {}

    static String text(ReservedPayment last) {
        return last.at().toEpochMilli() + "-" + last.paymentId();
    }

    /**
     * Reads a cursor.
     *
     * @throws IllegalArgumentException when it is none
     */
    static Position parse(String text) {
        var parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not a cursor");
        }
        return new Position(Instant.ofEpochMilli(Long.parseLong(parts.group(1))), parts.group(2));
    }
}
