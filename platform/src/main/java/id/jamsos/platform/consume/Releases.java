package id.jamsos.platform.consume;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/** The collection {@code releases}: orders that wait for the owner of their partition, or are being carried out. */
final class Releases {
    static final String COLLECTION = "releases";

    /** As many as a consumer takes up between two batches. */
    private static final int MOST_AT_ONCE = 50;

    private final MongoCollection<Document> releases;

    Releases(MongoDatabase database) {
        this.releases = database.getCollection(COLLECTION);
    }

    void createIndexes() {
        releases.createIndex(Indexes.ascending("stream", "partition"));
    }

    /** Records the order; one that waits already stays as it is, and is returned. */
    Release request(Release wanted) {
        releases.updateOne(
                eq("_id", wanted.id()),
                new Document(
                        "$setOnInsert",
                        new Document("stream", wanted.stream().name())
                                .append("partition", wanted.partition())
                                .append("key", wanted.key())
                                .append("by", wanted.by())
                                .append("requestedAt", Date.from(wanted.requestedAt()))
                                .append("reason", wanted.reason())
                                .append("action", wanted.action())
                                .append("drained", wanted.drained())),
                new UpdateOptions().upsert(true));
        return find(wanted.stream(), wanted.partition(), wanted.key()).orElse(wanted);
    }

    Optional<Release> find(ParkedStream stream, int partition, String key) {
        return Optional.ofNullable(releases.find(eq("_id", stream.name() + '/' + partition + '/' + key))
                        .first())
                .map(Releases::read);
    }

    List<Release> waiting(ParkedStream stream, Collection<Integer> partitions) {
        var waiting = new ArrayList<Release>();
        if (!partitions.isEmpty()) {
            releases.find(and(eq("stream", stream.name()), in("partition", partitions)))
                    .sort(ascending("requestedAt"))
                    .limit(MOST_AT_ONCE)
                    .map(Releases::read)
                    .into(waiting);
        }
        return waiting;
    }

    /** Notes progress, for a release that goes on between later batches. */
    void drained(Release release, long more) {
        if (more > 0) {
            releases.updateOne(
                    and(eq("_id", release.id()), eq("action", release.action())),
                    new Document("$inc", new Document("drained", more)));
        }
    }

    /** Takes the order out. Whether this call did it: of two consumers that come to the end, one tells the outcome. */
    boolean end(Release release) {
        return releases.deleteOne(and(eq("_id", release.id()), eq("action", release.action())))
                        .getDeletedCount()
                == 1;
    }

    private static Release read(Document stored) {
        return new Release(
                ParkedStream.named(stored.getString("stream")),
                stored.getInteger("partition"),
                stored.getString("key"),
                stored.getString("by"),
                stored.getDate("requestedAt").toInstant(),
                stored.getString("reason"),
                stored.getString("action"),
                stored.getLong("drained"));
    }
}
