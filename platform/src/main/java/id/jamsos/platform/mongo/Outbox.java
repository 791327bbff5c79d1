package id.jamsos.platform.mongo;

import id.jamsos.platform.event.EventHeaders;
import id.jamsos.platform.event.OutgoingEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** The form of an event while it waits inside its aggregate's document. */
final class Outbox {
    static final String SEQUENCE = "sequence";
    private static final String TYPE = "type";
    private static final String SCHEMA = "schema";
    private static final String TIME = "time";
    private static final String DATA = "data";

    private Outbox() {}

    /** Numbers the events after {@code lastSequence} and notes the trace and the cause of the running request. */
    static List<Document> entries(List<OutgoingEvent> events, long lastSequence, Instant now) {
        var entries = new ArrayList<Document>(events.size());
        long sequence = lastSequence;
        for (OutgoingEvent event : events) {
            sequence++;
            var entry = new Document(SEQUENCE, sequence)
                    .append(TYPE, event.type())
                    .append(SCHEMA, event.dataSchema())
                    .append(TIME, Date.from(now))
                    .append(DATA, new Binary(event.data()));
            appendIfPresent(entry, EventHeaders.TRACEPARENT, MDC.get(EventHeaders.TRACEPARENT));
            appendIfPresent(entry, EventHeaders.CAUSATION_ID, MDC.get(EventHeaders.CAUSATION_ID));
            entries.add(entry);
        }
        return entries;
    }

    private static void appendIfPresent(Document entry, String name, @Nullable String value) {
        if (value != null) {
            entry.append(name, value);
        }
    }

    /** Reads the waiting events of a document, in their order. */
    static List<Waiting> waiting(Document aggregate) {
        List<Document> entries = aggregate.getList(AggregateFields.OUTBOX, Document.class, List.of());
        return entries.stream().map(Outbox::read).toList();
    }

    private static Waiting read(Document entry) {
        return new Waiting(
                entry.getLong(SEQUENCE),
                entry.getString(TYPE),
                entry.getString(SCHEMA),
                entry.getDate(TIME).toInstant(),
                entry.get(DATA, Binary.class).getData(),
                entry.getString(EventHeaders.TRACEPARENT),
                entry.getString(EventHeaders.CAUSATION_ID));
    }

    /** An event that waits for the broker's acknowledgement. */
    @SuppressWarnings("ArrayRecordComponent") // handed through, never compared
    record Waiting(
            long sequence,
            String type,
            String schema,
            Instant time,
            byte[] data,
            @Nullable String traceparent,
            @Nullable String causationId) {}
}
