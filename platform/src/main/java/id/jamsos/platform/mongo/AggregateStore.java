package id.jamsos.platform.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static id.jamsos.platform.mongo.AggregateFields.COMMANDS;
import static id.jamsos.platform.mongo.AggregateFields.CREATED_BY;
import static id.jamsos.platform.mongo.AggregateFields.ID;
import static id.jamsos.platform.mongo.AggregateFields.OUTBOX;
import static id.jamsos.platform.mongo.AggregateFields.OUTBOX_SINCE;
import static id.jamsos.platform.mongo.AggregateFields.SEQUENCE;
import static id.jamsos.platform.mongo.AggregateFields.VERSION;

import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.client.MongoCollection;
import id.jamsos.platform.aggregate.CommandIdentity;
import id.jamsos.platform.aggregate.OutboxFullException;
import id.jamsos.platform.aggregate.Revision;
import id.jamsos.platform.aggregate.StaleWriteException;
import id.jamsos.platform.aggregate.UncertainCommitException;
import id.jamsos.platform.event.OutgoingEvent;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * The documents of one kind of aggregate. Every commit is one atomic operation on one document, guarded by the version
 * that was loaded, and carries the events of the change in the document's own outbox; so state and events can never
 * disagree, and nothing is published that was not committed.
 */
public final class AggregateStore {
    /** Events that may wait in one document before further commits of it are refused. */
    static final int MOST_WAITING = 1_000;

    private final MongoCollection<Document> documents;
    private final InstantSource wallClock;
    private final Consumer<String> relayHint;

    AggregateStore(MongoCollection<Document> documents, InstantSource wallClock, Consumer<String> relayHint) {
        this.documents = documents;
        this.wallClock = wallClock;
        this.relayHint = relayHint;
    }

    /** The collection itself, for queries and for the indexes that they need. Writing goes through this store. */
    public MongoCollection<Document> documents() {
        return documents;
    }

    public Optional<Document> find(String id) {
        return Optional.ofNullable(documents.find(eq(ID, id)).first());
    }

    /** The revision of a loaded document, to be given back to {@link #commit}. */
    public static Revision revision(Document aggregate) {
        return new Revision(aggregate.getLong(VERSION), aggregate.getLong(SEQUENCE));
    }

    /** Whether this aggregate was created by the command or is known to have executed it. */
    public static Recorded recorded(Document aggregate, CommandIdentity command) {
        return RememberedCommands.recorded(aggregate, command);
    }

    /**
     * Inserts a new aggregate at version 1.
     *
     * @param command what created it, remembered for ever
     * @throws UncertainCommitException when the connection was lost after sending
     */
    public Insertion insert(String id, Document state, List<OutgoingEvent> events, @Nullable CommandIdentity command) {
        Instant now = wallClock.instant();
        var document = new Document(state).append(ID, id).append(VERSION, 1L).append(SEQUENCE, (long) events.size());
        document.append(OUTBOX, Outbox.entries(events, 0, now));
        if (!events.isEmpty()) {
            document.append(OUTBOX_SINCE, Date.from(now));
        }
        if (command != null) {
            document.append(CREATED_BY, RememberedCommands.entry(command));
        }
        try {
            documents.insertOne(document);
        } catch (MongoException e) {
            return refused(id, e) == Refused.ID ? Insertion.ID_TAKEN : Insertion.KEY_TAKEN;
        }
        hint(id, events);
        return Insertion.INSERTED;
    }

    /** Inserts an aggregate that no command created: a fact from elsewhere. */
    public Insertion insert(String id, Document state, List<OutgoingEvent> events) {
        return insert(id, state, events, null);
    }

    /**
     * Commits a change of the aggregate if it still is at the revision that was loaded.
     *
     * @throws StaleWriteException when somebody else committed in between
     * @throws OutboxFullException when too many of its events wait for the broker
     * @throws UncertainCommitException when the connection was lost after sending
     */
    public Written commit(String id, Revision loaded, Change change) {
        Bson guard = and(eq(ID, id), eq(VERSION, loaded.version()));
        if (!change.events().isEmpty()) {
            guard = and(
                    guard, exists(OUTBOX + "." + (MOST_WAITING - change.events().size()), false));
        }
        try {
            if (documents.updateOne(guard, update(loaded, change)).getMatchedCount() == 0) {
                throw whyNothingMatched(id, loaded);
            }
        } catch (MongoException e) {
            refused(id, e);
            return Written.KEY_TAKEN;
        }
        hint(id, change.events());
        return Written.WRITTEN;
    }

    private Document update(Revision loaded, Change change) {
        Instant now = wallClock.instant();
        var set = new Document(change.fields())
                .append(VERSION, loaded.version() + 1)
                .append(SEQUENCE, loaded.sequence() + change.events().size());
        var update = new Document("$set", set);
        if (!change.removed().isEmpty()) {
            var unset = new Document();
            change.removed().forEach(name -> unset.append(name, ""));
            update.append("$unset", unset);
        }
        var push = new Document();
        if (!change.events().isEmpty()) {
            push.append(OUTBOX, new Document("$each", Outbox.entries(change.events(), loaded.sequence(), now)));
            update.append("$min", new Document(OUTBOX_SINCE, Date.from(now)));
        }
        CommandIdentity command = change.command();
        if (command != null) {
            push.append(
                    COMMANDS,
                    new Document("$each", List.of(RememberedCommands.entry(command)))
                            .append("$slice", -RememberedCommands.MOST));
        }
        return push.isEmpty() ? update : update.append("$push", push);
    }

    private RuntimeException whyNothingMatched(String id, Revision loaded) {
        // the newest state decides here: an older one would take a stale write for a full outbox
        Document current =
                documents.withReadConcern(ReadConcern.LOCAL).find(eq(ID, id)).first();
        if (current != null && current.getLong(VERSION) == loaded.version()) {
            return new OutboxFullException(
                    id, current.getList(OUTBOX, Document.class).size());
        }
        return new StaleWriteException(id, loaded.version());
    }

    private enum Refused {
        ID,
        KEY
    }

    private static Refused refused(String id, MongoException failure) {
        if (MongoFailures.isDuplicateKey(failure)) {
            return MongoFailures.isDuplicateId(failure) ? Refused.ID : Refused.KEY;
        }
        if (MongoFailures.isUncertain(failure)) {
            throw new UncertainCommitException(id, failure);
        }
        throw failure;
    }

    private void hint(String id, List<OutgoingEvent> events) {
        if (!events.isEmpty()) {
            relayHint.accept(id);
        }
    }
}
