package id.jamsos.embedded.mongodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import java.io.BufferedReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedMongoIT {

    private static final int KILLS = 5;
    private static final int LAST = 200;
    private static final long FILE_LIMIT_BYTES = 16L << 20;

    @TempDir
    Path directory;

    @Test
    void documents_and_indexes_survive_a_restart() {
        open(writes -> {
            writes.createIndex(new Document("k", 1), new IndexOptions().unique(true));
            writes.createIndex(
                    new Document("s", 1), new IndexOptions().unique(true).sparse(true));
            writes.insertOne(new Document("_id", "a").append("k", 1));
        });

        open(writes -> {
            assertThat(writes.find(new Document("k", 1)).first()).isEqualTo(new Document("_id", "a").append("k", 1));
            assertThat(writes.listIndexes().into(new ArrayList<>())).hasSize(3);
            assertThatThrownBy(() -> writes.insertOne(new Document("k", 1))).isInstanceOf(MongoWriteException.class);
        });
    }

    @Test
    void what_was_dropped_stays_dropped_and_names_that_begin_alike_stay() {
        try (EmbeddedMongo mongo = EmbeddedMongo.start(directory, 0);
                MongoClient client = MongoClients.create(mongo.uri("one"))) {
            client.getDatabase("one").getCollection("c").insertOne(new Document());
            client.getDatabase("one_more").getCollection("c").insertOne(new Document());
            client.getDatabase("one").drop();
        }

        try (EmbeddedMongo mongo = EmbeddedMongo.start(directory, 0);
                MongoClient client = MongoClients.create(mongo.uri("one"))) {
            assertThat(client.listDatabaseNames().into(new ArrayList<>())).containsExactly("one_more");
            assertThat(client.getDatabase("one_more").getCollection("c").countDocuments())
                    .isEqualTo(1);
        }
    }

    @Test
    void every_acknowledged_write_survives_a_kill_at_any_moment() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        int next = 0;

        for (int round = 0; round < KILLS; round++) {
            int acknowledged = writeUntilKilled(next, 50 + random.nextInt(1_500));
            next = removeHalfWritten();
            assertThat(next).isGreaterThan(acknowledged);
            assertConsistent(next, "seed " + seed + ", round " + round);
        }
    }

    /** Returns the last write that the process reported before it was killed. */
    private int writeUntilKilled(int first, int writes) throws Exception {
        Process process = MongoProcess.start(directory, first);
        int last = first - 1;
        try (BufferedReader output = process.inputReader()) {
            for (int n = 0; n < writes; n++) {
                last = Integer.parseInt(output.readLine());
            }
            // the handle, because the process object would close the output with what it still says
            process.toHandle().destroyForcibly();
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                last = Integer.parseInt(line);
            }
        }
        return last;
    }

    /** Returns the number after the last whole write; of the one that was under way at the kill half may be there. */
    private int removeHalfWritten() {
        int[] next = {0};
        open(writes -> {
            writes.deleteMany(new Document("v", 0));
            next[0] = (int) writes.countDocuments();
        });
        return next[0];
    }

    private void assertConsistent(int written, String when) {
        open(writes -> {
            List<Document> all = writes.find().sort(new Document("_id", 1)).into(new ArrayList<>());
            assertThat(all)
                    .as(when)
                    .extracting(each -> each.get("_id"))
                    .isEqualTo(IntStream.range(0, written).boxed().toList());
            for (int group = 0; group < 5; group++) {
                int wanted = group;
                assertThat(writes.countDocuments(new Document("group", group)))
                        .as(when)
                        .isEqualTo(all.stream()
                                .filter(each -> each.getInteger("group") == wanted)
                                .count());
            }
            assertThat(all.subList(Math.max(0, written - LAST), written))
                    .as(when)
                    .allSatisfy(each -> assertThat(writes.find(new Document("k", each.get("k")))
                                    .first())
                            .isEqualTo(each));
        });
    }

    @Test
    void the_file_does_not_grow_with_every_update() throws Exception {
        open(writes -> {
            writes.insertOne(
                    new Document("_id", 1).append("text", "x".repeat(1_000)).append("n", 0));
            for (int n = 0; n < 5_000; n++) {
                writes.updateOne(new Document("_id", 1), new Document("$inc", new Document("n", 1)));
            }
        });

        assertThat(Files.size(directory.resolve(Storage.FILE_NAME))).isLessThan(FILE_LIMIT_BYTES);
    }

    @Test
    void a_taken_port_is_said_in_one_sentence() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> EmbeddedMongo.start(directory, taken.getLocalPort()))
                    .isInstanceOf(EmbeddedMongoException.class)
                    .hasMessageContaining("cannot listen on 127.0.0.1:" + taken.getLocalPort())
                    .hasMessageContaining("in use");
        }
        EmbeddedMongo.start(directory, 0).close();
    }

    @Test
    void a_directory_in_use_is_said_in_one_sentence() {
        try (EmbeddedMongo first = EmbeddedMongo.start(directory, 0)) {
            assertThatThrownBy(() -> EmbeddedMongo.start(directory, 0))
                    .isInstanceOf(EmbeddedMongoException.class)
                    .hasMessageContaining(directory.toString())
                    .hasMessageContaining("in use");
            assertThat(first.port()).isPositive();
        }
    }

    @Test
    void an_unusable_directory_is_said_in_one_sentence() throws Exception {
        Path file = Files.createFile(directory.resolve("file"));

        assertThatThrownBy(() -> EmbeddedMongo.start(file, 0))
                .isInstanceOf(EmbeddedMongoException.class)
                .hasMessageContaining("cannot use the directory " + file);
    }

    private void open(Consumer<MongoCollection<Document>> work) {
        try (EmbeddedMongo mongo = EmbeddedMongo.start(directory, 0);
                MongoClient client = MongoClients.create(mongo.uri(MongoProcess.DATABASE))) {
            work.accept(client.getDatabase(MongoProcess.DATABASE).getCollection(MongoProcess.COLLECTION));
        }
    }
}
