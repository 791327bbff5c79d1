package id.jamsos.bench;

import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** What the callers of the database do to a collection of so many documents. */
final class DatabaseLoad {
    static final int PAGE = 10;
    private static final int GROUP = 50;
    private static final int BATCH = 1_000;

    /** The rest of a document is its other fields. */
    private static final String TEXT = "x".repeat(DatabaseBench.BYTES - 120);

    private final MongoCollection<Document> documents;
    private final int size;
    private final AtomicInteger next;
    private final AtomicIntegerArray versions;

    DatabaseLoad(MongoCollection<Document> documents, int size) {
        this.documents = documents;
        this.size = size;
        this.next = new AtomicInteger(size);
        this.versions = new AtomicIntegerArray(size);
    }

    void fill() {
        documents.createIndex(new Document("participant", 1).append("at", -1).append("_id", -1));
        documents.createIndex(new Document("reference", 1));
        for (int from = 0; from < size; from += BATCH) {
            documents.insertMany(IntStream.range(from, Math.min(size, from + BATCH))
                    .mapToObj(DatabaseLoad::document)
                    .toList());
        }
    }

    void findById() {
        found(documents.find(new Document("_id", random(size))).first());
    }

    void findByIndex() {
        found(documents.find(new Document("reference", "r" + random(size))).first());
    }

    void range() {
        List<Document> page = documents
                .find(new Document("participant", "p" + random(size / GROUP))
                        .append("at", new Document("$lt", Integer.MAX_VALUE)))
                .sort(new Document("at", -1).append("_id", -1))
                .limit(PAGE)
                .into(new ArrayList<>());
        if (page.size() != PAGE) {
            throw new IllegalStateException("a page had " + page.size() + " documents");
        }
    }

    /** Where two callers meet the later one changes nothing, as in the services. */
    void update() {
        int id = random(size);
        Document guarded = new Document("_id", id).append("version", versions.get(id));
        long changed = documents
                .updateOne(guarded, new Document("$inc", new Document("version", 1)))
                .getModifiedCount();
        if (changed == 1) {
            versions.incrementAndGet(id);
        }
    }

    void insert() {
        documents.insertOne(document(next.getAndIncrement()));
    }

    private static Document document(int n) {
        return new Document("_id", n)
                .append("version", 0)
                .append("participant", "p" + n / GROUP)
                .append("reference", "r" + n)
                .append("at", n)
                .append("text", TEXT);
    }

    private static void found(@Nullable Document document) {
        if (document == null) {
            throw new IllegalStateException("a document was not found");
        }
    }

    private static int random(int bound) {
        return ThreadLocalRandom.current().nextInt(Math.max(1, bound));
    }
}
