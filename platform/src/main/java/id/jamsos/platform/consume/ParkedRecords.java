package id.jamsos.platform.consume;

import static com.mongodb.client.model.Filters.eq;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import java.time.InstantSource;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * Records that could not be applied, kept before their offset is committed, so that nothing is lost and the other keys
 * go on. Once one record of a key is parked, all later ones of the key are, because order is what the watermark needs.
 */
final class ParkedRecords {
    static final String COLLECTION = "parked";

    enum Reason {
        /** The record cannot be understood. */
        POISON,
        /** A record before it is missing. */
        GAP,
        /** A record of the same key before it is parked. */
        BEHIND
    }

    private final MongoCollection<Document> parked;
    private final InstantSource wallClock;

    ParkedRecords(MongoDatabase database, InstantSource wallClock) {
        this.parked = database.getCollection(COLLECTION);
        this.wallClock = wallClock;
    }

    void createIndexes() {
        parked.createIndex(Indexes.ascending("stream", "key"));
    }

    /** Keeps the record; the same record parked again keeps its first reason. */
    void park(String group, ConsumerRecord<byte[], byte[]> unapplied, Reason reason, @Nullable Throwable failure) {
        String id = "%s/%s/%d/%d".formatted(group, unapplied.topic(), unapplied.partition(), unapplied.offset());
        var headers = new Document();
        for (Header header : unapplied.headers()) {
            headers.append(
                    header.key().replace('.', '~'), header.value() == null ? null : new String(header.value(), UTF_8));
        }
        var document = new Document("stream", stream(group, unapplied.topic()))
                .append("key", key(unapplied))
                .append("partition", unapplied.partition())
                .append("offset", unapplied.offset())
                .append("reason", reason.name())
                .append("failure", failure == null ? null : describe(failure))
                .append("parkedAt", Date.from(wallClock.instant()))
                .append("headers", headers)
                .append("value", unapplied.value() == null ? null : new Binary(unapplied.value()));
        parked.updateOne(eq("_id", id), new Document("$setOnInsert", document), new UpdateOptions().upsert(true));
    }

    /** The parked keys with the offset of the first parked record of each. A key stays in its partition. */
    Map<String, Long> firstOffsets(String group, String topic) {
        var first = new HashMap<String, Long>();
        parked.aggregate(List.of(
                        new Document("$match", new Document("stream", stream(group, topic))),
                        new Document(
                                "$group",
                                new Document("_id", "$key").append("first", new Document("$min", "$offset")))))
                .forEach(key -> first.put(key.getString("_id"), key.getLong("first")));
        return first;
    }

    static String key(ConsumerRecord<byte[], byte[]> keyed) {
        return keyed.key() == null ? "" : new String(keyed.key(), UTF_8);
    }

    private static String stream(String group, String topic) {
        return group + '/' + topic;
    }

    /** The kind of failure and where; messages of our own exceptions carry no personal data, others may. */
    static String describe(Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        boolean ours = failure.getClass().getName().startsWith("id.jamsos.");
        return failure.getClass().getSimpleName()
                + (ours ? ": " + failure.getMessage() : "")
                + (trace.length == 0 ? "" : " at " + trace[0]);
    }
}
