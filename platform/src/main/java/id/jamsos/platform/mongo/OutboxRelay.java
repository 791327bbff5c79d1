package id.jamsos.platform.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Projections.include;
import static id.jamsos.platform.mongo.AggregateFields.ID;
import static id.jamsos.platform.mongo.AggregateFields.OUTBOX;
import static id.jamsos.platform.mongo.AggregateFields.OUTBOX_SINCE;
import static id.jamsos.platform.mongo.AggregateFields.SEQUENCE;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import id.jamsos.platform.mongo.OutboxPublisher.Sent;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries the events of one collection from the outboxes to the topic.
 *
 * <p>A round takes some aggregates, sends what waits in each in order, and pulls the acknowledged prefixes in one
 * batch. A crash between sending and pulling makes the next round send again: consumers recognise the repetition by
 * its sequence. Pulling touches neither version nor entity tag.
 */
final class OutboxRelay {
    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);

    /** Aggregates of one round. */
    static final int ROUND = 256;

    /** Events of one aggregate in a round: one that has many waiting must not hold up the others. */
    private static final int MOST_AT_ONCE = 64;

    private final MongoCollection<Document> documents;
    private final OutboxPublisher publisher;
    private final InstantSource wallClock;
    private final UnsentEvents unsent = new UnsentEvents();

    OutboxRelay(MongoCollection<Document> documents, OutboxPublisher publisher, InstantSource wallClock) {
        this.documents = documents;
        this.publisher = publisher;
        this.wallClock = wallClock;
    }

    /** Relays what waits in these aggregates; those without waiting events cost nothing. */
    Round relay(Collection<String> aggregateIds) {
        var waiting = new ArrayList<Document>();
        documents
                .find(and(in(ID, aggregateIds), exists(OUTBOX_SINCE)))
                .projection(include(OUTBOX, SEQUENCE))
                .into(waiting);
        return relayDocuments(waiting);
    }

    /** Relays aggregates whose events wait for longer than this: what a crash, an outage or another replica left. */
    Round relayWaitingLongerThan(Duration age) {
        var waiting = new ArrayList<Document>();
        documents
                .find(lte(OUTBOX_SINCE, Date.from(wallClock.instant().minus(age))))
                .projection(include(OUTBOX, SEQUENCE))
                .limit(ROUND)
                .into(waiting);
        return relayDocuments(waiting);
    }

    /** What could not be sent at the last try, and still waits. */
    List<OutboxState.Unsent> unsent() {
        List<String> known = unsent.aggregateIds();
        if (!known.isEmpty()) {
            unsent.keep(documents
                    .find(and(in(ID, known), exists(OUTBOX_SINCE)))
                    .projection(include(ID))
                    .map(one -> one.getString(ID))
                    .into(new HashSet<>()));
        }
        return unsent.list();
    }

    private Round relayDocuments(List<Document> waiting) {
        var sending = new ArrayList<CompletableFuture<Sent>>(waiting.size());
        for (Document aggregate : waiting) {
            List<Outbox.Waiting> events = Outbox.waiting(aggregate);
            CompletableFuture<Sent> sent =
                    publisher.send(aggregate.getString(ID), events.subList(0, Math.min(events.size(), MOST_AT_ONCE)));
            sending.add(sent);
            if (sent.isDone() && sent.join().brokerAway()) {
                break; // each further send would block for as long again
            }
        }
        var sent = sending.stream().map(CompletableFuture::join).toList();
        pull(sent);
        sent.forEach(one -> unsent.note(one, wallClock.instant()));
        sent.forEach(OutboxRelay::logFailure);
        return new Round(
                waiting.size(),
                sent.stream().mapToInt(Sent::acknowledged).sum(),
                sent.stream().anyMatch(Sent::brokerAway),
                (int) sent.stream().filter(one -> one.failure() != null).count());
    }

    /**
     * Takes the acknowledged events out. An outbox that is thereby empty loses its {@code outboxSince}; whether it is
     * empty is decided by the sequence inside the same atomic update, so an event committed meanwhile stays noticed. Where
     * another replica has pulled further already, nothing matches and nothing is left to do. The second batch is rare, and
     * finds nothing when another replica was faster.
     */
    private void pull(List<Sent> sent) {
        List<Sent> acknowledged =
                sent.stream().filter(one -> one.acknowledged() > 0).toList();
        long emptied = write(acknowledged, OutboxRelay::emptying);
        if (emptied < acknowledged.size()) {
            Date now = Date.from(wallClock.instant());
            write(acknowledged, one -> shortening(one, now));
        }
    }

    /** Returns how many documents it changed. */
    private long write(List<Sent> sent, Function<Sent, WriteModel<Document>> update) {
        if (sent.isEmpty()) {
            return 0;
        }
        return documents
                .bulkWrite(sent.stream().map(update).toList(), new BulkWriteOptions().ordered(true))
                .getModifiedCount();
    }

    /** Nothing was committed since. */
    private static WriteModel<Document> emptying(Sent sent) {
        return new UpdateOneModel<>(
                and(eq(ID, sent.aggregateId()), eq(SEQUENCE, sent.lastSequence())),
                new Document("$set", new Document(OUTBOX, List.of())).append("$unset", new Document(OUTBOX_SINCE, "")));
    }

    /** More was committed since, and not yet pulled by anybody. */
    private static WriteModel<Document> shortening(Sent sent, Date now) {
        return new UpdateOneModel<>(
                and(
                        eq(ID, sent.aggregateId()),
                        gt(SEQUENCE, sent.lastSequence()),
                        gt(OUTBOX + "." + Outbox.SEQUENCE, sent.lastSequence())),
                new Document("$pull", new Document(OUTBOX, upTo(sent.lastSequence())))
                        .append("$set", new Document(OUTBOX_SINCE, now)));
    }

    private static Document upTo(long sequence) {
        return new Document(Outbox.SEQUENCE, new Document("$lte", sequence));
    }

    private static void logFailure(Sent sent) {
        Exception failure = sent.failure();
        if (failure != null) {
            LOG.warn(
                    "Event {}/{} was not acknowledged and will be sent again: {}",
                    sent.aggregateId(),
                    sent.lastSequence() + 1,
                    failure.toString());
        }
    }

    /**
     * What one round did.
     *
     * @param aggregates found waiting
     * @param events acknowledged and pulled
     * @param brokerAway whether it ended because no broker answers
     * @param failures aggregates whose round ended early
     */
    record Round(int aggregates, int events, boolean brokerAway, int failures) {}
}
