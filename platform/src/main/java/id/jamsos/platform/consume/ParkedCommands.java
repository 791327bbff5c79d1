package id.jamsos.platform.consume;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import id.jamsos.platform.audit.OperatorActions;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** What an operator may decide about parked records. Each decision may be repeated; the second changes nothing. */
public final class ParkedCommands {
    private static final Bson NOT_DISCARDED = exists(ParkedDocuments.DISCARDED, false);
    private static final Bson NOT_DRAINING = exists(ParkedDocuments.DRAINING, false);

    private final MongoCollection<Document> parked;
    private final Releases releases;
    private final OperatorActions actions;
    private final InstantSource wallClock;

    public ParkedCommands(MongoDatabase database, OperatorActions actions, InstantSource wallClock) {
        this.parked = database.getCollection(ParkedRecords.COLLECTION);
        this.releases = new Releases(database);
        this.actions = actions;
        this.wallClock = wallClock;
    }

    /** What became of the order to discard one record. */
    public enum Discarded {
        DISCARDED,
        /** It was before; the first reason stands. */
        BEFORE,
        /** A release has taken it up: it may be applied already. */
        BEING_RELEASED,
        /** It does not wait, and was not discarded. */
        NOT_PARKED
    }

    /**
     * The order that waits for a key.
     *
     * @param before whether it was given before, so that this one changed nothing
     */
    public record Ordered(Release release, boolean before) {}

    /**
     * Orders that the records of the key are applied, from the first on. The owner of the partition does it soon.
     *
     * @return the order that waits, which may be an earlier one; empty when nothing of the key is parked
     */
    public Optional<Ordered> release(ParkedStream stream, String key, String by, @Nullable String reason) {
        Document first = parked.find(ParkedRecords.waiting(stream, key))
                .sort(ascending(ParkedDocuments.OFFSET))
                .limit(1)
                .first();
        if (first == null) {
            return Optional.empty();
        }
        int partition = ParkedDocuments.read(first).partition();
        Optional<Release> waiting = releases.find(stream, partition, key);
        if (waiting.isPresent()) {
            return waiting.map(one -> new Ordered(one, true));
        }
        String action = actions.begin(by, "release-key", stream.subject(key), reason);
        Release ordered =
                releases.request(new Release(stream, partition, key, by, wallClock.instant(), reason, action, 0));
        boolean before = !ordered.action().equals(action);
        if (before) {
            actions.end(action, by, "release-key", stream.subject(key), "ORDERED BEFORE");
        }
        return Optional.of(new Ordered(ordered, before));
    }

    /** Decides for ever that a record counts for nothing. */
    public Discarded discard(ParkedStream stream, int partition, long offset, String by, String reason) {
        String id = ParkedRecord.id(stream, partition, offset);
        Discarded before = standing(id);
        if (before != Discarded.DISCARDED) {
            return before;
        }
        var subject = Map.of(
                "group", stream.group(), "topic", stream.topic(), "partition", "" + partition, "offset", "" + offset);
        String action = actions.begin(by, "discard-record", subject, reason);
        Discarded done = write(and(eq("_id", id), NOT_DISCARDED, NOT_DRAINING), by, reason) == 1
                ? Discarded.DISCARDED
                : standing(id);
        actions.end(action, by, "discard-record", subject, done.name());
        return done;
    }

    /** What an order to discard would meet: DISCARDED when nothing is in its way. */
    private Discarded standing(String id) {
        Document stored = parked.find(eq("_id", id))
                .projection(include(ParkedDocuments.DISCARDED, ParkedDocuments.DRAINING))
                .first();
        if (stored == null) {
            return Discarded.NOT_PARKED;
        }
        if (stored.containsKey(ParkedDocuments.DISCARDED)) {
            return Discarded.BEFORE;
        }
        return stored.containsKey(ParkedDocuments.DRAINING) ? Discarded.BEING_RELEASED : Discarded.DISCARDED;
    }

    /**
     * Decides the same for every record of the key that waits now and is not being released.
     *
     * @return how many; empty when nothing of the key is parked
     */
    public Optional<Long> discardKey(ParkedStream stream, String key, String by, String reason) {
        if (parked.find(ParkedRecords.waiting(stream, key)).limit(1).first() == null) {
            return Optional.empty();
        }
        String action = actions.begin(by, "discard-key", stream.subject(key), reason);
        long discarded = write(and(ParkedRecords.waiting(stream, key), NOT_DRAINING), by, reason);
        actions.end(action, by, "discard-key", stream.subject(key), "DISCARDED " + discarded);
        return Optional.of(discarded);
    }

    private long write(Bson which, String by, String reason) {
        var fact = ParkedDocuments.write(new Discard(by, wallClock.instant(), reason));
        return parked.updateMany(which, new Document("$set", new Document(ParkedDocuments.DISCARDED, fact)))
                .getModifiedCount();
    }
}
