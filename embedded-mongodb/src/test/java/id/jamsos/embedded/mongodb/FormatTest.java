package id.jamsos.embedded.mongodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.bson.Document;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormatTest {

    @TempDir
    Path directory;

    @Test
    void a_file_of_an_older_format_gets_the_keys_and_indexes_of_today() {
        open(bills -> {
            bills.createIndex(new Document("k", 1));
            bills.insertOne(new Document("_id", 1).append("k", "a"));
            bills.insertOne(new Document("_id", "text").append("k", "b"));
        });
        change(store -> {
            MVMap<Key, byte[]> documents = store.openMap(
                    "data:old.bills",
                    new MVMap.Builder<Key, byte[]>().keyType(KeyType.INSTANCE).valueType(ByteArrayDataType.INSTANCE));
            byte[] moved = documents.remove(KeyWriter.of(1));
            documents.put(new Key(new byte[] {3, 1}), moved);
            store.openMap(
                            "index:old.bills#k_1",
                            new MVMap.Builder<Key, Key>()
                                    .keyType(KeyType.INSTANCE)
                                    .valueType(KeyType.INSTANCE))
                    .clear();
            store.setStoreVersion(0);
        });

        open(bills -> {
            assertThat(bills.find(new Document("_id", 1)).first()).containsEntry("k", "a");
            assertThat(bills.find(new Document("k", "a")).first()).containsEntry("_id", 1);
            assertThat(bills.find(new Document("k", "b")).first()).containsEntry("_id", "text");
            assertThat(bills.countDocuments()).isEqualTo(2);
        });
    }

    @Test
    void a_file_of_a_newer_format_is_refused_and_left_alone() {
        open(bills -> bills.insertOne(new Document("_id", 1)));
        change(store -> store.setStoreVersion(1_000));

        for (int attempt = 0; attempt < 2; attempt++) {
            assertThatThrownBy(() -> EmbeddedMongo.start(directory, 0))
                    .isInstanceOf(EmbeddedMongoException.class)
                    .hasMessageContaining("format 1000");
        }
    }

    private void change(Consumer<MVStore> work) {
        try (MVStore store = new MVStore.Builder()
                .fileName(directory.resolve(StorageFile.NAME).toString())
                .autoCommitDisabled()
                .open()) {
            work.accept(store);
            store.commit();
        }
    }

    private void open(Consumer<MongoCollection<Document>> work) {
        try (EmbeddedMongo mongo = EmbeddedMongo.start(directory, 0);
                MongoClient client = MongoClients.create(mongo.uri("old"))) {
            work.accept(client.getDatabase("old").getCollection("bills"));
        }
    }
}
