package id.jamsos.platform.mongo;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.jamsos.platform.event.EventHeaders;
import id.jamsos.platform.mongo.Outbox.Waiting;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.DisconnectException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/** Sends the waiting events of one aggregate, each only after the acknowledgement of the one before. */
final class OutboxPublisher {
    private final Producer<byte[], byte[]> producer;
    private final String topic;
    private final String source;

    OutboxPublisher(Producer<byte[], byte[]> producer, String topic, String source) {
        this.producer = producer;
        this.topic = topic;
        this.source = source;
    }

    /**
     * Starts sending. The result never fails: it tells how far the acknowledgements came, because only an acknowledged
     * prefix may leave the outbox.
     */
    CompletableFuture<Sent> send(String aggregateId, List<Waiting> events) {
        var result = new CompletableFuture<Sent>();
        sendFrom(0, aggregateId, events, result);
        return result;
    }

    private void sendFrom(int index, String aggregateId, List<Waiting> events, CompletableFuture<Sent> result) {
        if (index == events.size()) {
            result.complete(sent(aggregateId, events, index, null));
            return;
        }
        try {
            // the callback is told everything that the future would tell
            var _ = producer.send(toRecord(aggregateId, events.get(index)), (metadata, failure) -> {
                if (failure == null) {
                    sendFrom(index + 1, aggregateId, events, result);
                } else {
                    result.complete(sent(aggregateId, events, index, failure));
                }
            });
        } catch (RuntimeException e) {
            result.complete(sent(aggregateId, events, index, e));
        }
    }

    private static Sent sent(String aggregateId, List<Waiting> events, int acknowledged, @Nullable Exception failure) {
        long last = events.isEmpty() ? 0 : events.getFirst().sequence() - 1 + acknowledged;
        return new Sent(aggregateId, last, acknowledged, failure);
    }

    private ProducerRecord<byte[], byte[]> toRecord(String aggregateId, Waiting event) {
        var headers = new RecordHeaders();
        add(headers, EventHeaders.SPEC_VERSION, "1.0");
        add(headers, EventHeaders.ID, aggregateId + '/' + event.sequence());
        add(headers, EventHeaders.TYPE, event.type());
        add(headers, EventHeaders.SOURCE, source);
        add(headers, EventHeaders.SUBJECT, aggregateId);
        add(headers, EventHeaders.TIME, event.time().toString());
        add(headers, EventHeaders.DATA_SCHEMA, event.schema());
        add(headers, EventHeaders.SEQUENCE, Long.toString(event.sequence()));
        add(headers, EventHeaders.TRACEPARENT, event.traceparent());
        add(headers, EventHeaders.CAUSATION_ID, event.causationId());
        return new ProducerRecord<>(topic, null, null, aggregateId.getBytes(UTF_8), event.data(), headers);
    }

    private static void add(Headers headers, String name, @Nullable String value) {
        if (value != null) {
            headers.add(name, value.getBytes(UTF_8));
        }
    }

    /**
     * How far one aggregate came.
     *
     * @param lastSequence of the acknowledged prefix; the one before it when nothing was acknowledged
     * @param failure what ended the round early, null when all was acknowledged
     */
    record Sent(
            String aggregateId,
            long lastSequence,
            int acknowledged,
            @Nullable Exception failure) {
        /** Whether the next event of any other aggregate would fare the same. */
        boolean brokerAway() {
            return failure instanceof TimeoutException || failure instanceof DisconnectException;
        }
    }
}
