package id.jamsos.platform.consume;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static id.jamsos.platform.consume.ParkedDocuments.DISCARDED;
import static id.jamsos.platform.consume.ParkedDocuments.DRAINING;
import static id.jamsos.platform.consume.ParkedDocuments.FAILURE;
import static id.jamsos.platform.consume.ParkedDocuments.KEY;
import static id.jamsos.platform.consume.ParkedDocuments.OFFSET;
import static id.jamsos.platform.consume.ParkedDocuments.REASON;
import static id.jamsos.platform.consume.ParkedDocuments.STREAM;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import id.jamsos.platform.consume.ParkedRecord.Reason;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Records that could not be applied, kept before their offset is committed, so that nothing is lost and the other keys
 * go on. Once one record of a key is parked, all later ones of the key are, because order is what the watermark needs.
 *
 * <p>A record waits until it is released, and then goes, or until it is discarded, and then stays for ever as the fact
 * that it counts for nothing. Which of the two it is, one atomic change of its document decides.
 */
final class ParkedRecords {
    static final String COLLECTION = "parked";

    private final MongoCollection<Document> parked;
    private final InstantSource wallClock;

    ParkedRecords(MongoDatabase database, InstantSource wallClock) {
        this.parked = database.getCollection(COLLECTION);
        this.wallClock = wallClock;
    }

    void createIndexes() {
        parked.createIndex(Indexes.ascending(STREAM, KEY, OFFSET));
    }

    /** Keeps the record; the same record parked again keeps its first reason, and a discarded one stays discarded. */
    void park(
            ParkedStream stream, ConsumerRecord<byte[], byte[]> unapplied, Reason reason, @Nullable Throwable failure) {
        var document = ParkedDocuments.write(
                stream, unapplied, reason, failure == null ? null : describe(failure), wallClock.instant());
        parked.updateOne(
                eq("_id", id(stream, unapplied)),
                new Document("$setOnInsert", document),
                new UpdateOptions().upsert(true));
    }

    static String id(ParkedStream stream, ConsumerRecord<byte[], byte[]> found) {
        return ParkedRecord.id(stream, found.partition(), found.offset());
    }

    /** Every key of the stream with parked or discarded records. A key stays in its partition. */
    Map<String, Concern> concerns(ParkedStream stream) {
        var concerns = new HashMap<String, Concern>();
        offsets(stream, false, "$min").forEach((key, first) -> concerns.put(key, new Concern(first, Concern.NEVER)));
        offsets(stream, true, "$max")
                .forEach((key, last) -> concerns.merge(key, new Concern(null, last), Concern::and));
        return concerns;
    }

    private Map<String, Long> offsets(ParkedStream stream, boolean discarded, String which) {
        var offsets = new HashMap<String, Long>();
        parked.aggregate(List.of(
                        new Document(
                                "$match",
                                new Document(STREAM, stream.name())
                                        .append(DISCARDED, new Document("$exists", discarded))),
                        new Document(
                                "$group",
                                new Document("_id", "$" + KEY).append(OFFSET, new Document(which, "$" + OFFSET)))))
                .forEach(key -> offsets.put(key.getString("_id"), key.getLong(OFFSET)));
        return offsets;
    }

    /** The same of one key. */
    Concern concern(ParkedStream stream, String key) {
        Document first = parked.find(waiting(stream, key))
                .sort(ascending(OFFSET))
                .projection(include(OFFSET))
                .limit(1)
                .first();
        Document last = parked.find(discarded(stream, key))
                .sort(descending(OFFSET))
                .projection(include(OFFSET))
                .limit(1)
                .first();
        return new Concern(
                first == null ? null : first.getLong(OFFSET), last == null ? Concern.NEVER : last.getLong(OFFSET));
    }

    static Bson waiting(ParkedStream stream, String key) {
        return and(eq(STREAM, stream.name()), eq(KEY, key), exists(DISCARDED, false));
    }

    static Bson discarded(ParkedStream stream, String key) {
        return and(eq(STREAM, stream.name()), eq(KEY, key), exists(DISCARDED, true));
    }

    /** The record of the key that a release takes up next. */
    Optional<ParkedRecord> next(ParkedStream stream, String key) {
        return Optional.ofNullable(parked.find(waiting(stream, key))
                        .sort(ascending(OFFSET))
                        .limit(1)
                        .first())
                .map(ParkedDocuments::read);
    }

    /** Takes the record up, unless somebody has discarded it meanwhile; from here on nobody can. */
    boolean beginDraining(ParkedRecord one) {
        return parked.updateOne(
                                and(eq("_id", one.id()), exists(DISCARDED, false)),
                                new Document("$set", new Document(DRAINING, true)))
                        .getMatchedCount()
                == 1;
    }

    /** The record is applied and may go. */
    void applied(ParkedRecord one) {
        parked.deleteOne(eq("_id", one.id()));
    }

    /** The record cannot be applied now either; it waits on, with the reason of this time. */
    void failedAgain(ParkedRecord one, Reason reason, @Nullable Throwable failure) {
        parked.updateOne(
                eq("_id", one.id()),
                new Document(
                                "$set",
                                new Document(REASON, reason.name())
                                        .append(FAILURE, failure == null ? null : describe(failure)))
                        .append("$unset", new Document(DRAINING, "")));
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
