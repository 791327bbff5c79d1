package id.jamsos.platform.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.jamsos.platform.aggregate.EventPosition;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event as it was found on a topic.
 *
 * @param aggregateId the Kafka key, which is also {@code ce_subject}
 * @param sequence gapless per aggregate, from 1
 * @param time when the fact was committed by its owner (wall clock)
 * @param causationId id of the event that caused this one
 */
@SuppressWarnings("ArrayRecordComponent") // handed through, never compared
public record ReceivedEvent(
        String topic,
        int partition,
        long offset,
        String aggregateId,
        long sequence,
        String type,
        String dataSchema,
        Instant time,
        byte[] data,
        @Nullable String traceparent,
        @Nullable String causationId) {

    /** The type of an event that was taken out by an operator. No contract has this word. */
    public static final String PASSED_OVER = "PassedOver";

    /** Unique over everything that ever happened: aggregate id and sequence. */
    public String id() {
        return aggregateId + '/' + sequence;
    }

    /** An event without content that stands in the place of an earlier one of the aggregate, which counts for nothing. */
    public ReceivedEvent passedOver(long discardedSequence) {
        return new ReceivedEvent(
                topic,
                partition,
                offset,
                aggregateId,
                discardedSequence,
                PASSED_OVER,
                "urn:jamsos:schema:passed-over",
                time,
                "{}".getBytes(UTF_8),
                null,
                null);
    }

    public EventPosition position() {
        return new EventPosition(topic, aggregateId, sequence);
    }
}
