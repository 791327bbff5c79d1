package id.jamsos.embedded.mongodb;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.bson.Document;

/** Fills a collection with documents of 1 KB and does with it what reads or changes all of it; one line for each. */
final class LargeCollectionProcess {

    private static final int BATCH = 1_000;
    private static final int DOCUMENTS_PER_LOOK_UP = 500;
    private static final String TEXT = "x".repeat(920);

    private final MongoCollection<Document> documents;
    private final int size;

    private LargeCollectionProcess(MongoCollection<Document> documents, int size) {
        this.documents = documents;
        this.size = size;
    }

    public static void main(String[] arguments) {
        try (EmbeddedMongo mongo = EmbeddedMongo.start(Path.of(arguments[0]), 0);
                MongoClient client = MongoClients.create(mongo.uri("large"))) {
            new LargeCollectionProcess(
                            client.getDatabase("large").getCollection("documents"), Integer.parseInt(arguments[1]))
                    .run();
        }
    }

    private void run() {
        step("insert", this::insert);
        step("index", () -> {
            documents.createIndex(new Document("group", 1).append("at", -1));
            return size;
        });
        step("look up", this::lookUp);
        step("scan", this::scan);
        step(
                "group",
                () -> documents
                        .aggregate(List.of(
                                new Document("$group", new Document("_id", null).append("n", new Document("$sum", 1)))))
                        .into(new ArrayList<>())
                        .getFirst()
                        .getInteger("n"));
        step(
                "update",
                () -> documents
                        .updateMany(new Document(), new Document("$inc", new Document("version", 1)))
                        .getModifiedCount());
        step("count", () -> documents.countDocuments(new Document("version", 1)));
    }

    private long insert() {
        for (int from = 0; from < size; from += BATCH) {
            documents.insertMany(IntStream.range(from, Math.min(size, from + BATCH))
                    .mapToObj(n ->
                            new Document(Map.of("_id", n, "version", 0, "group", n / 50, "at", n % 50, "text", TEXT)))
                    .toList());
        }
        return documents.estimatedDocumentCount();
    }

    private long lookUp() {
        Random random = new Random(1);
        long found = 0;
        for (int n = 0; n < size / DOCUMENTS_PER_LOOK_UP; n++) {
            int id = random.nextInt(size);
            found += documents.find(new Document("_id", id)).first() == null ? 0 : 1;
        }
        return found;
    }

    private long scan() {
        long seen = 0;
        for (Document each : documents.find()) {
            seen += each.getString("text").length() == TEXT.length() ? 1 : 0;
        }
        return seen;
    }

    /** Prints a name, a count, and what it took: milliseconds and megabytes of heap in use behind it. */
    private static void step(String name, Step step) {
        long start = System.nanoTime();
        long count = step.run();
        Runtime runtime = Runtime.getRuntime();
        System.out.println(String.format(
                Locale.ROOT,
                "%s: %d in %d ms, %d MB of %d MB",
                name,
                count,
                (System.nanoTime() - start) / 1_000_000,
                (runtime.totalMemory() - runtime.freeMemory()) >> 20,
                runtime.maxMemory() >> 20));
    }

    private interface Step {
        long run();
    }
}
