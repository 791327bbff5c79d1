package id.jamsos.platform.consume;

import id.jamsos.platform.consume.ParkedRecord.Reason;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key of which records wait.
 *
 * @param first the offset that everything waits for, with the reason why its record could not be applied
 * @param waiting how many records wait, counted up to {@link #MOST_COUNTED}
 * @param release the order to drain it; null when nobody has given one
 */
public record ParkedKey(
        ParkedStream stream,
        int partition,
        String key,
        long first,
        Reason reason,
        @Nullable String failure,
        Instant parkedAt,
        int waiting,
        @Nullable Release release) {
    /** A count that reaches this says "at least". */
    public static final int MOST_COUNTED = 10_000;
}
