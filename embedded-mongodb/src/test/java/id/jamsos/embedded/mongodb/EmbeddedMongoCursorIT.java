package id.jamsos.embedded.mongodb;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway.Init") // set before each test
class EmbeddedMongoCursorIT {

    private static final int DOCUMENTS = 20_000;
    private static final int SCANS = 24;
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private StoredBackend backend;
    private Server server;
    private MongoClient client;

    @BeforeEach
    void fill() {
        backend = new StoredBackend(Storage.inMemory());
        server = new Server(backend);
        server.listen(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        client = connect();
        documents(client)
                .insertMany(IntStream.range(0, DOCUMENTS)
                        .mapToObj(n -> new Document("_id", n).append("text", "x".repeat(200)))
                        .toList());
    }

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    @Test
    void a_connection_that_closes_takes_its_cursors_with_it() {
        MongoClient other = connect();
        MongoCursor<Document> mine = documents(client).find().batchSize(10).iterator();
        MongoCursor<Document> theirs = documents(other).find().batchSize(10).iterator();
        assertThat(backend.openCursors()).isEqualTo(2);

        other.close();

        await(() -> backend.openCursors() == 1);
        assertThat(mine.next()).containsEntry("_id", 0);
        mine.close();
        await(() -> backend.openCursors() == 0);
        assertThat(theirs.available()).isEqualTo(10);
    }

    @Test
    void a_cursor_shows_the_moment_of_its_find_however_much_changes_meanwhile() {
        MongoCursor<Document> cursor = documents(client).find().batchSize(1_000).iterator();
        cursor.next();

        documents(client).deleteMany(new Document("_id", new Document("$gte", 10)));

        int seen = 1;
        while (cursor.hasNext()) {
            cursor.next();
            seen++;
        }
        assertThat(seen).isEqualTo(DOCUMENTS);
        assertThat(documents(client).countDocuments()).isEqualTo(10);
    }

    @Test
    void many_long_scans_keep_neither_a_look_up_nor_a_write_waiting() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        try (ExecutorService executor = Executors.newFixedThreadPool(SCANS)) {
            List<Future<Integer>> scans = new ArrayList<>();
            for (int n = 0; n < SCANS; n++) {
                scans.add(executor.submit(() -> scanUntil(done)));
            }
            try {
                await(() -> backend.busyReaders() == SCANS);
                assertThat(documents(client).find(new Document("_id", 7)).first())
                        .isNotNull();
                documents(client).updateOne(new Document("_id", 7), new Document("$set", new Document("n", 1)));
            } finally {
                done.set(true);
            }
            for (Future<Integer> scan : scans) {
                assertThat(scan.get()).isPositive();
            }
        }
    }

    /** A filter without an index reads every document. */
    private int scanUntil(AtomicBoolean done) {
        int scans = 0;
        while (!done.get()) {
            assertThat(documents(client)
                            .find(new Document("text", new Document("$regex", "y$")))
                            .first())
                    .isNull();
            scans++;
        }
        return scans;
    }

    private MongoClient connect() {
        return MongoClients.create("mongodb://127.0.0.1:" + server.port());
    }

    private static MongoCollection<Document> documents(MongoClient client) {
        return client.getDatabase("d").getCollection("c");
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("the condition is met in time").isLessThan(end);
            Thread.onSpinWait();
        }
    }
}
