package id.jamsos.platform.consume;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The order to drain a parked key. Whoever owns the partition carries it out; it stays until that is done.
 *
 * @param by client id of the operator
 * @param action the entry of the operators' record that it began with
 * @param drained how many records it has applied so far
 */
public record Release(
        ParkedStream stream,
        int partition,
        String key,
        String by,
        Instant requestedAt,
        @Nullable String reason,
        String action,
        long drained) {

    String id() {
        return stream.name() + '/' + partition + '/' + key;
    }
}
