package id.jamsos.embedded.mongodb;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;

/**
 * Operations a second over the protocol, beside the storage alone in the same run. Not part of the build; the arguments
 * are the milliseconds for each number, then the sizes of the collection. The callers share the processors of the server.
 */
final class Benchmark {

    private static final List<Integer> CALLERS = List.of(1, 8, 32);
    private static final int GROUP = 50;
    private static final int PAGE = 10;
    private static final int BATCH = 1_000;
    private static final String TEXT = "x".repeat(300);

    private final Duration time;
    private final MongoCollection<Document> documents;
    private final int size;
    private final AtomicInteger next;
    private final AtomicIntegerArray versions;

    private Benchmark(Duration time, MongoCollection<Document> documents, int size) {
        this.time = time;
        this.documents = documents;
        this.size = size;
        this.next = new AtomicInteger(size);
        this.versions = new AtomicIntegerArray(size);
    }

    public static void main(String[] arguments) throws Exception {
        Duration time = Duration.ofMillis(Long.parseLong(arguments[0]));
        Path directory = Files.createTempDirectory("embedded-mongodb-benchmark");
        System.out.printf("%-36s", "operations/s");
        CALLERS.forEach(callers -> System.out.printf("%10d", callers));
        System.out.println(" callers");
        try {
            storageAlone(directory.resolve("storage"), time);
            for (int n = 1; n < arguments.length; n++) {
                throughTheProtocol(directory.resolve("database" + n), time, Integer.parseInt(arguments[n]));
            }
        } finally {
            delete(directory);
        }
    }

    private static void storageAlone(Path directory, Duration time) throws Exception {
        try (Storage storage = Storage.open(directory, 64, Boolean.getBoolean("jamsos.mongodb.sync"))) {
            var map = storage.documents("alone.documents");
            byte[] bytes = DocumentBytes.write(new de.bwaldvogel.mongo.bson.Document("text", TEXT));
            AtomicInteger ids = new AtomicInteger();
            print("storage alone: put", time, List.of(1), () -> map.put(KeyWriter.of(ids.incrementAndGet()), bytes));
            print("storage alone: put and commit", time, List.of(1), () -> {
                map.put(KeyWriter.of(ids.incrementAndGet()), bytes);
                storage.commit();
            });
            print("storage alone: get", time, CALLERS, () -> map.get(KeyWriter.of(random(ids.get()))));
        }
    }

    private static void throughTheProtocol(Path directory, Duration time, int size) throws Exception {
        try (EmbeddedMongo mongo = EmbeddedMongo.start(directory, 0);
                MongoClient client = MongoClients.create(MongoClientSettings.builder()
                        .applyConnectionString(new ConnectionString(mongo.uri("benchmark")))
                        .build())) {
            MongoCollection<Document> documents =
                    client.getDatabase("benchmark").getCollection("bills");
            documents.createIndex(
                    new Document("participant", 1).append("at", -1).append("_id", -1));
            for (int from = 0; from < size; from += BATCH) {
                documents.insertMany(IntStream.range(from, Math.min(size, from + BATCH))
                        .mapToObj(Benchmark::document)
                        .toList());
            }
            new Benchmark(time, documents, size).run();
        }
    }

    private void run() throws Exception {
        String of = " of %,d".formatted(size);
        print(
                "find by id" + of,
                time,
                CALLERS,
                () -> documents.find(new Document("_id", random(size))).first());
        print(
                "find %d by index%s".formatted(GROUP, of),
                time,
                CALLERS,
                () -> documents
                        .find(new Document("participant", "p" + random(size / GROUP)))
                        .into(new ArrayList<>()));
        print(
                "range with limit %d%s".formatted(PAGE, of),
                time,
                CALLERS,
                () -> documents
                        .find(new Document("participant", "p" + random(size / GROUP))
                                .append("at", new Document("$lt", random(size))))
                        .sort(new Document("at", -1).append("_id", -1))
                        .limit(PAGE)
                        .into(new ArrayList<>()));
        print("update {_id, version}" + of, time, CALLERS, this::update);
        print("insert into" + of, time, CALLERS, () -> documents.insertOne(document(next.getAndIncrement())));
    }

    /** Where two callers meet the later one changes nothing, as in the services. */
    private void update() {
        int id = random(size);
        Document guarded = new Document("_id", id).append("version", versions.get(id));
        if (documents
                        .updateOne(guarded, new Document("$inc", new Document("version", 1)))
                        .getMatchedCount()
                == 1) {
            versions.incrementAndGet(id);
        }
    }

    private static Document document(int n) {
        return new Document(Map.of("_id", n, "version", 0, "participant", "p" + n / GROUP, "at", n, "text", TEXT));
    }

    private static int random(int bound) {
        return ThreadLocalRandom.current().nextInt(Math.max(1, bound));
    }

    private static void print(String what, Duration time, List<Integer> callers, Runnable operation) throws Exception {
        System.out.printf("%-36s", what);
        for (int count : CALLERS) {
            System.out.printf("%10s", callers.contains(count) ? "%,d".formatted(rate(time, count, operation)) : "");
        }
        System.out.println();
    }

    private static long rate(Duration time, int callers, Runnable operation) throws Exception {
        long warm = System.nanoTime() + time.toNanos() / 2;
        long end = warm + time.toNanos();
        try (ExecutorService executor = Executors.newFixedThreadPool(callers)) {
            List<Future<Long>> counts = IntStream.range(0, callers)
                    .mapToObj(caller -> executor.submit(() -> count(warm, end, operation)))
                    .toList();
            long sum = 0;
            for (Future<Long> count : counts) {
                sum += count.get();
            }
            return sum * 1_000 / time.toMillis();
        }
    }

    private static long count(long warm, long end, Runnable operation) {
        long count = 0;
        for (long now = System.nanoTime(); now < end; now = System.nanoTime()) {
            operation.run();
            count += now > warm ? 1 : 0;
        }
        return count;
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
