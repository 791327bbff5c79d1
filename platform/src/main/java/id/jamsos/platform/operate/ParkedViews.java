package id.jamsos.platform.operate;

import id.jamsos.platform.consume.Discard;
import id.jamsos.platform.consume.ParkedKey;
import id.jamsos.platform.consume.Release;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the operator API answers about parked records. */
final class ParkedViews {
    private ParkedViews() {}

    /** A key that waits; {@code atLeast} says that counting stopped there. */
    record Key(
            String group,
            String topic,
            int partition,
            String key,
            long firstOffset,
            String reason,
            @Nullable String failure,
            Instant parkedAt,
            int waiting,
            boolean atLeast,
            @Nullable Order release) {
        static Key of(ParkedKey key) {
            Release order = key.release();
            return new Key(
                    key.stream().group(),
                    key.stream().topic(),
                    key.partition(),
                    key.key(),
                    key.first(),
                    key.reason().name(),
                    key.failure(),
                    key.parkedAt(),
                    key.waiting(),
                    key.waiting() >= ParkedKey.MOST_COUNTED,
                    order == null ? null : Order.of(order));
        }
    }

    /** The order to release a key, not yet carried out to the end. */
    record Order(
            String action,
            String by,
            Instant requestedAt,
            @Nullable String reason,
            long drained) {
        static Order of(Release release) {
            return new Order(
                    release.action(), release.by(), release.requestedAt(), release.reason(), release.drained());
        }
    }

    /** A record without its content; type and sequence as its headers say, null where they say nothing sound. */
    record Summary(
            String group,
            String topic,
            int partition,
            long offset,
            String key,
            @Nullable String type,
            @Nullable Long sequence,
            String reason,
            @Nullable String failure,
            Instant parkedAt,
            boolean draining,
            @Nullable Discard discarded) {}

    /** A record with its content, masked. */
    record Detail(
            Summary summary,
            Map<String, String> headers,
            @Nullable Object value,
            int valueBytes) {}
}
