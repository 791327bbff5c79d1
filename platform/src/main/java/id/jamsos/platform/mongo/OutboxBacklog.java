package id.jamsos.platform.mongo;

import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Projections.include;
import static id.jamsos.platform.mongo.AggregateFields.ID;
import static id.jamsos.platform.mongo.AggregateFields.OUTBOX;
import static id.jamsos.platform.mongo.AggregateFields.OUTBOX_SINCE;

import com.mongodb.client.MongoCollection;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Measures what waits in the outboxes of one collection. The measure costs the same after an hour without a broker. */
final class OutboxBacklog {
    private final MongoCollection<Document> documents;
    private final InstantSource wallClock;

    OutboxBacklog(MongoCollection<Document> documents, InstantSource wallClock) {
        this.documents = documents;
        this.wallClock = wallClock;
    }

    Backlog measure() {
        Document oldest = documents
                .find(exists(OUTBOX_SINCE))
                .projection(include(OUTBOX_SINCE))
                .sort(new Document(OUTBOX_SINCE, 1))
                .limit(1)
                .first();
        if (oldest == null) {
            return Backlog.NONE;
        }
        Document total = documents
                .aggregate(List.of(
                        new Document("$match", new Document(OUTBOX_SINCE, new Document("$exists", true))),
                        new Document("$limit", Backlog.MOST_COUNTED),
                        new Document(
                                "$group",
                                new Document(ID, null)
                                        .append("aggregates", new Document("$sum", 1))
                                        .append("events", new Document("$sum", new Document("$size", "$" + OUTBOX))))))
                .first();
        Duration age = Duration.between(oldest.getDate(OUTBOX_SINCE).toInstant(), wallClock.instant());
        return new Backlog(
                number(total, "aggregates"), number(total, "events"), age.isNegative() ? Duration.ZERO : age);
    }

    private static long number(@Nullable Document total, String name) {
        return total != null && total.get(name) instanceof Number number ? number.longValue() : 0;
    }
}
