package id.jamsos.embedded.mongodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoWriteException;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedMongoIT {

    private static final String DATABASE = "durable";
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

    /** Longer than the storage works before it tidies the file. */
    @Test
    void a_reader_sees_one_state_of_all_documents_while_they_change() throws Exception {
        open(writes -> {
            writes.createIndex(new Document("n", 1));
            for (int n = 0; n < 20; n++) {
                writes.insertOne(new Document("_id", n).append("n", 0).append("text", "x".repeat(500)));
            }
            AtomicBoolean done = new AtomicBoolean();
            try (ExecutorService executor = Executors.newFixedThreadPool(2)) {
                Future<?> reader = executor.submit(() -> {
                    while (!done.get()) {
                        assertOneState(writes.find(new Document("n", new Document("$gte", 0))));
                        assertOneState(writes.find().sort(new Document("n", -1)));
                    }
                });
                for (int n = 0; n < 1_100; n++) {
                    writes.updateMany(new Document(), new Document("$inc", new Document("n", 1)));
                }
                done.set(true);
                assertThat(reader).succeedsWithin(Duration.ofSeconds(10));
            }
        });
    }

    private static void assertOneState(FindIterable<Document> found) {
        List<Document> all = found.into(new ArrayList<>());
        assertThat(all)
                .hasSize(20)
                .extracting(each -> each.get("n"))
                .containsOnly(all.getFirst().get("n"));
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

        assertThat(Files.size(directory.resolve(StorageFile.NAME))).isLessThan(FILE_LIMIT_BYTES);
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
    void data_that_cannot_be_read_are_said_in_one_sentence_and_the_file_is_closed() {
        try (Storage storage = Storage.open(directory, 1, false)) {
            storage.documents(DATABASE + ".system.namespaces").put(KeyWriter.of("x"), new byte[] {1});
            storage.commit();
        }

        for (int attempt = 0; attempt < 2; attempt++) {
            assertThatThrownBy(() -> EmbeddedMongo.start(directory, 0))
                    .isInstanceOf(EmbeddedMongoException.class)
                    .hasMessageContaining("cannot read its data in " + directory)
                    .hasMessageNotContaining("in use");
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
                MongoClient client = MongoClients.create(mongo.uri(DATABASE))) {
            work.accept(client.getDatabase(DATABASE).getCollection("writes"));
        }
    }
}
