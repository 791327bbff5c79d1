package id.jamsos.platform.consume;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Sorts.ascending;
import static id.jamsos.platform.consume.ParkedDocuments.DISCARDED;
import static id.jamsos.platform.consume.ParkedDocuments.KEY;
import static id.jamsos.platform.consume.ParkedDocuments.OFFSET;
import static id.jamsos.platform.consume.ParkedDocuments.STREAM;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.CountOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * What is parked and what was discarded, page by page in the order stream, key, offset. Every page is a few look-ups in
 * the index of that order, however much there is.
 */
public final class ParkedPages {
    private final MongoCollection<Document> parked;
    private final Releases releases;

    public ParkedPages(MongoDatabase database) {
        this.parked = database.getCollection(ParkedRecords.COLLECTION);
        this.releases = new Releases(database);
    }

    /** Where a page goes on: after this record. */
    public record Place(String stream, String key, long offset) {}

    public Optional<ParkedRecord> find(ParkedStream stream, int partition, long offset) {
        return Optional.ofNullable(parked.find(eq("_id", ParkedRecord.id(stream, partition, offset)))
                        .first())
                .map(ParkedDocuments::read);
    }

    /** Everything under these names that is stored at all, sorted. */
    public List<ParkedStream> streams(@Nullable String group, @Nullable String topic) {
        return parked.distinct(STREAM, String.class).into(new ArrayList<>()).stream()
                .sorted()
                .map(ParkedStream::named)
                .filter(one -> group == null || one.group().equals(group))
                .filter(one -> topic == null || one.topic().equals(topic))
                .toList();
    }

    /** Records after a place; those that wait, or those that were discarded. */
    public List<ParkedRecord> records(
            List<ParkedStream> streams, @Nullable String key, boolean discarded, @Nullable Place after, int limit) {
        var page = new ArrayList<ParkedRecord>();
        for (ParkedStream stream : streams) {
            for (Bson part : parts(stream.name(), key, after)) {
                if (page.size() < limit) {
                    parked.find(and(part, exists(DISCARDED, discarded)))
                            .sort(ascending(STREAM, KEY, OFFSET))
                            .limit(limit - page.size())
                            .map(ParkedDocuments::read)
                            .into(page);
                }
            }
        }
        return page;
    }

    /** What is left of a stream after a place: the rest of the key there, then the keys behind it. */
    private static List<Bson> parts(String stream, @Nullable String key, @Nullable Place after) {
        Bson inStream = eq(STREAM, stream);
        Bson all = key == null ? inStream : and(inStream, eq(KEY, key));
        if (after == null || stream.compareTo(after.stream()) > 0) {
            return List.of(all);
        }
        if (!stream.equals(after.stream())) {
            return List.of();
        }
        Bson restOfKey = and(inStream, eq(KEY, after.key()), gt(OFFSET, after.offset()));
        return key == null ? List.of(restOfKey, and(inStream, gt(KEY, after.key()))) : List.of(restOfKey);
    }

    /** Keys with waiting records after a key. */
    public List<ParkedKey> keys(List<ParkedStream> streams, @Nullable String key, @Nullable Place after, int limit) {
        var page = new ArrayList<ParkedKey>();
        for (ParkedStream stream : streams) {
            String last = after != null && stream.name().equals(after.stream()) ? after.key() : null;
            boolean passed = after != null && stream.name().compareTo(after.stream()) < 0;
            while (!passed && page.size() < limit) {
                Document first = firstWaiting(stream, key, last);
                if (first == null) {
                    break;
                }
                ParkedRecord one = ParkedDocuments.read(first);
                page.add(summary(one));
                last = one.key();
                passed = key != null;
            }
        }
        return page;
    }

    private @Nullable Document firstWaiting(ParkedStream stream, @Nullable String key, @Nullable String afterKey) {
        if (key != null && key.equals(afterKey)) {
            return null;
        }
        Bson part = eq(STREAM, stream.name());
        if (key != null) {
            part = and(part, eq(KEY, key));
        } else if (afterKey != null) {
            part = and(part, gt(KEY, afterKey));
        }
        return parked.find(and(part, exists(DISCARDED, false)))
                .sort(ascending(STREAM, KEY, OFFSET))
                .limit(1)
                .first();
    }

    private ParkedKey summary(ParkedRecord first) {
        long waiting = parked.countDocuments(
                ParkedRecords.waiting(first.stream(), first.key()), new CountOptions().limit(ParkedKey.MOST_COUNTED));
        return new ParkedKey(
                first.stream(),
                first.partition(),
                first.key(),
                first.offset(),
                first.reason(),
                first.failure(),
                first.parkedAt(),
                (int) waiting,
                releases.find(first.stream(), first.partition(), first.key()).orElse(null));
    }
}
