package id.jamsos.platform.mongo;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.jamsos.platform.event.EventHeaders;
import id.jamsos.platform.mongo.Outbox.Waiting;
import id.jamsos.platform.trace.Step;
import id.jamsos.platform.trace.Traceparent;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.DisconnectException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/** Sends the waiting events of one aggregate, each only after the acknowledgement of the one before. */
final class OutboxPublisher {
    private final EventSender sender;
    private final String topic;

    OutboxPublisher(EventSender sender, String topic) {
        this.sender = sender;
        this.topic = topic;
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
        Waiting event = events.get(index);
        Step step = sender.tracing().sending(topic, event.traceparent());
        step.event(id(aggregateId, event), event.type(), aggregateId);
        try {
            // the callback is told everything that the future would tell
            var _ = sender.producer().send(toRecord(aggregateId, event, step.trace()), (metadata, failure) -> {
                end(step, metadata, failure);
                if (failure == null) {
                    sendFrom(index + 1, aggregateId, events, result);
                } else {
                    result.complete(sent(aggregateId, events, index, failure));
                }
            });
        } catch (RuntimeException e) {
            end(step, null, e);
            result.complete(sent(aggregateId, events, index, e));
        }
    }

    private static void end(Step step, @Nullable RecordMetadata metadata, @Nullable Exception failure) {
        if (failure != null) {
            step.failed(failure);
        } else if (metadata != null) {
            step.place(metadata.partition(), metadata.offset());
        }
        step.end();
    }

    private static String id(String aggregateId, Waiting event) {
        return aggregateId + '/' + event.sequence();
    }

    private static Sent sent(String aggregateId, List<Waiting> events, int acknowledged, @Nullable Exception failure) {
        long last = events.isEmpty() ? 0 : events.getFirst().sequence() - 1 + acknowledged;
        return new Sent(aggregateId, last, acknowledged, failure);
    }

    private ProducerRecord<byte[], byte[]> toRecord(String aggregateId, Waiting event, Traceparent trace) {
        var headers = new RecordHeaders();
        add(headers, EventHeaders.SPEC_VERSION, "1.0");
        add(headers, EventHeaders.ID, id(aggregateId, event));
        add(headers, EventHeaders.TYPE, event.type());
        add(headers, EventHeaders.SOURCE, sender.source());
        add(headers, EventHeaders.SUBJECT, aggregateId);
        add(headers, EventHeaders.TIME, event.time().toString());
        add(headers, EventHeaders.DATA_SCHEMA, event.schema());
        add(headers, EventHeaders.SEQUENCE, Long.toString(event.sequence()));
        add(headers, EventHeaders.TRACEPARENT, trace.toString());
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
