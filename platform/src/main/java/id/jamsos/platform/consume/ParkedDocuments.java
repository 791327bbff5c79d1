package id.jamsos.platform.consume;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.jamsos.platform.consume.ParkedRecord.Reason;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/** A parked record as a document, both directions, and as the consumer found it. */
final class ParkedDocuments {
    static final String STREAM = "stream";
    static final String KEY = "key";
    static final String OFFSET = "offset";
    static final String REASON = "reason";
    static final String FAILURE = "failure";
    static final String HEADERS = "headers";
    static final String VALUE = "value";

    /** True from the moment that a release takes the record up; absent before. */
    static final String DRAINING = "draining";

    /** Who took the record out for good; absent while it waits. */
    static final String DISCARDED = "discarded";

    private static final String PARTITION = "partition";
    private static final String PARKED_AT = "parkedAt";

    private ParkedDocuments() {}

    static Document write(
            ParkedStream stream,
            ConsumerRecord<byte[], byte[]> found,
            Reason reason,
            @Nullable String failure,
            Instant now) {
        return new Document(STREAM, stream.name())
                .append(KEY, key(found))
                .append(PARTITION, found.partition())
                .append(OFFSET, found.offset())
                .append(REASON, reason.name())
                .append(FAILURE, failure)
                .append(PARKED_AT, Date.from(now))
                .append(HEADERS, headers(found))
                .append(VALUE, found.value() == null ? null : new Binary(found.value()));
    }

    /** Under names that every database takes. */
    static Document headers(ConsumerRecord<byte[], byte[]> found) {
        var headers = new Document();
        for (Header header : found.headers()) {
            headers.append(
                    header.key().replace('.', '~').replace('$', '~').replace('\0', '~'),
                    header.value() == null ? null : new String(header.value(), UTF_8));
        }
        return headers;
    }

    static Document write(Discard discard) {
        return new Document("by", discard.by())
                .append("at", Date.from(discard.at()))
                .append("reason", discard.reason());
    }

    static ParkedRecord read(Document parked) {
        var headers = new LinkedHashMap<String, String>();
        parked.get(HEADERS, new Document()).forEach((name, value) -> {
            if (value != null) {
                headers.put(name.replace('~', '.'), (String) value);
            }
        });
        Binary value = parked.get(VALUE, Binary.class);
        return new ParkedRecord(
                ParkedStream.named(parked.getString(STREAM)),
                parked.getInteger(PARTITION),
                parked.getLong(OFFSET),
                parked.getString(KEY),
                Reason.valueOf(parked.getString(REASON)),
                parked.getString(FAILURE),
                parked.getDate(PARKED_AT).toInstant(),
                parked.getBoolean(DRAINING, false),
                discard(parked.get(DISCARDED, Document.class)),
                headers,
                value == null ? null : value.getData());
    }

    private static @Nullable Discard discard(@Nullable Document discarded) {
        return discarded == null
                ? null
                : new Discard(
                        discarded.getString("by"), discarded.getDate("at").toInstant(), discarded.getString("reason"));
    }

    /** The record as the consumer found it, for the handler to try again. */
    static ConsumerRecord<byte[], byte[]> found(ParkedRecord parked) {
        var found = new ConsumerRecord<>(
                parked.stream().topic(),
                parked.partition(),
                parked.offset(),
                parked.key().getBytes(UTF_8),
                parked.value());
        for (Map.Entry<String, String> header : parked.headers().entrySet()) {
            found.headers().add(header.getKey(), header.getValue().getBytes(UTF_8));
        }
        return found;
    }

    static String key(ConsumerRecord<byte[], byte[]> keyed) {
        return keyed.key() == null ? "" : new String(keyed.key(), UTF_8);
    }
}
