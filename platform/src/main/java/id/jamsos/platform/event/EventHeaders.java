package id.jamsos.platform.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** The names of the envelope: CloudEvents 1.0 in Kafka's binary content mode, with our three extensions. */
public final class EventHeaders {
    public static final String ID = "ce_id";
    public static final String TYPE = "ce_type";
    public static final String SOURCE = "ce_source";
    public static final String SUBJECT = "ce_subject";
    public static final String TIME = "ce_time";
    public static final String DATA_SCHEMA = "ce_dataschema";
    public static final String SPEC_VERSION = "ce_specversion";
    public static final String SEQUENCE = "sequence";
    public static final String CAUSATION_ID = "causationid";
    public static final String TRACEPARENT = "traceparent";

    private EventHeaders() {}

    /**
     * Reads the envelope of a record.
     *
     * @throws IllegalArgumentException when a required header is missing or contradicts the key
     */
    public static ReceivedEvent read(ConsumerRecord<byte[], byte[]> kafkaRecord) {
        if (kafkaRecord.key() == null || kafkaRecord.value() == null) {
            throw new IllegalArgumentException("A record without key or value is no event");
        }
        Headers headers = kafkaRecord.headers();
        var event = new ReceivedEvent(
                kafkaRecord.topic(),
                kafkaRecord.partition(),
                kafkaRecord.offset(),
                new String(kafkaRecord.key(), UTF_8),
                number(required(headers, SEQUENCE)),
                required(headers, TYPE),
                required(headers, DATA_SCHEMA),
                time(required(headers, TIME)),
                kafkaRecord.value(),
                text(headers, TRACEPARENT),
                text(headers, CAUSATION_ID));
        if (event.sequence() < 1 || !event.id().equals(required(headers, ID))) {
            throw new IllegalArgumentException("The event id does not name the key and the sequence");
        }
        return event;
    }

    private static long number(String digits) {
        try {
            return Long.parseLong(digits);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("The sequence is no number", e);
        }
    }

    private static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("The time of the event is no instant", e);
        }
    }

    private static String required(Headers headers, String name) {
        String value = text(headers, name);
        if (value == null) {
            throw new IllegalArgumentException("The header " + name + " is missing");
        }
        return value;
    }

    /** The text of a header, null when it is missing. */
    public static @Nullable String text(Headers headers, String name) {
        var header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
    }
}
