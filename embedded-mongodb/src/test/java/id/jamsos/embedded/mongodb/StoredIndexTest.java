package id.jamsos.embedded.mongodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a kill, or an older version, may have left in the file of an index. */
class StoredIndexTest {

    private static final int DOCUMENTS = 100;

    @TempDir
    Path directory;

    @BeforeEach
    void fill() {
        server(bills -> bills.insertMany(IntStream.range(0, DOCUMENTS)
                .mapToObj(n -> new Document("_id", n).append("k", n % 10))
                .toList()));
    }

    @Test
    void an_index_that_was_half_built_is_built_again() {
        server(bills -> bills.createIndex(new Document("k", 1)));
        storage(storage -> {
            storage.complete().clear();
            storage.index("d.bills", "k_1")
                    .keyList()
                    .subList(0, DOCUMENTS / 2)
                    .forEach(storage.index("d.bills", "k_1")::remove);
        });

        server(bills -> assertThat(bills.countDocuments(new Document("k", 3))).isEqualTo(DOCUMENTS / 10));
        storage(storage ->
                assertThat(storage.index("d.bills", "k_1").sizeAsLong()).isEqualTo(DOCUMENTS));
    }

    @Test
    void entries_that_no_description_knows_are_no_index() {
        storage(storage -> {
            IndexEntries entries = new IndexEntries(storage, storage.index("d.bills", "k_1"));
            entries.put(KeyWriter.of("stale"), KeyWriter.of("gone"));
            entries.complete();
        });

        server(bills -> {
            bills.createIndex(new Document("k", 1));
            assertThat(bills.countDocuments(new Document("k", 3))).isEqualTo(DOCUMENTS / 10);
        });
        storage(storage ->
                assertThat(storage.index("d.bills", "k_1").sizeAsLong()).isEqualTo(DOCUMENTS));
    }

    @Test
    void a_kill_while_an_index_is_built_leaves_no_part_of_it() {
        Storage killed = Storage.open(directory, 1, false);
        try {
            IndexEntries entries = new IndexEntries(killed, killed.index("d.bills", "k_1"));
            entries.put(KeyWriter.of("half"), KeyWriter.of(1));
            killed.commit();
        } finally {
            killed.abandon();
        }

        server(bills -> {
            assertThat(bills.listIndexes().into(new ArrayList<>())).hasSize(1);
            bills.createIndex(new Document("k", 1));
            assertThat(bills.countDocuments(new Document("k", 3))).isEqualTo(DOCUMENTS / 10);
        });
    }

    @Test
    void creating_an_index_again_builds_nothing_and_with_other_options_is_refused() {
        server(bills -> {
            bills.createIndex(new Document("k", 1));
            bills.createIndex(new Document("k", 1));
            assertThatThrownBy(() -> bills.createIndex(new Document("k", 1), new IndexOptions().unique(true)))
                    .hasMessageContaining("k_1");
            assertThatThrownBy(() -> bills.createIndex(new Document("k", 1), new IndexOptions().name("other")))
                    .hasMessageContaining("different name");
            assertThat(bills.listIndexes().into(new ArrayList<>())).hasSize(2);
        });
        storage(storage -> assertThat(List.of(
                        storage.index("d.bills", "k_1").sizeAsLong(),
                        storage.index("d.bills", "other").sizeAsLong()))
                .containsExactly((long) DOCUMENTS, 0L));
    }

    private void storage(Consumer<Storage> work) {
        try (Storage storage = Storage.open(directory, 1, false)) {
            work.accept(storage);
            storage.commit();
        }
    }

    private void server(Consumer<MongoCollection<Document>> work) {
        try (EmbeddedMongo mongo = EmbeddedMongo.start(directory, 0);
                MongoClient client = MongoClients.create(mongo.uri("d"))) {
            work.accept(client.getDatabase("d").getCollection("bills"));
        }
    }
}
