package id.jamsos.platform.consume;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record that was set aside, as it is stored.
 *
 * @param failure the kind of failure and where; null when the record was not tried
 * @param draining whether a release has taken it up, so that it can no longer be discarded
 * @param discarded null while it waits
 * @param headers name to text; of a name that came twice the last
 * @param value null when the record had none
 */
@SuppressWarnings("ArrayRecordComponent") // handed through, never compared
public record ParkedRecord(
        ParkedStream stream,
        int partition,
        long offset,
        String key,
        Reason reason,
        @Nullable String failure,
        Instant parkedAt,
        boolean draining,
        @Nullable Discard discarded,
        Map<String, String> headers,
        byte @Nullable [] value) {

    public String id() {
        return id(stream, partition, offset);
    }

    static String id(ParkedStream stream, int partition, long offset) {
        return stream.name() + '/' + partition + '/' + offset;
    }

    /** Why a record was set aside. */
    public enum Reason {
        /** The record cannot be understood. */
        POISON,
        /** A record before it is missing. */
        GAP,
        /** A record of the same key before it is parked. */
        BEHIND
    }
}
