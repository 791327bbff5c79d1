package id.jamsos.embedded.mongodb;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/**
 * What the services rely on, as MongoDB documents it. Runs against the embedded server, or against the one that
 * {@code JAMSOS_MONGODB_URI} names; every test has a collection of its own.
 */
abstract class MongoContract {

    private static final String URI_VARIABLE = "JAMSOS_MONGODB_URI";
    private static final String DATABASE = "jamsos_contract";

    private static @Nullable EmbeddedMongo embedded;
    private static @Nullable MongoClient client;

    private @Nullable MongoCollection<Document> collection;

    @BeforeAll
    static void connect() {
        String given = System.getenv(URI_VARIABLE);
        if (given == null) {
            embedded = EmbeddedMongo.inMemory();
        }
        client = MongoClients.create(embedded == null ? Objects.requireNonNull(given) : embedded.uri(DATABASE));
    }

    @AfterAll
    static void disconnect() {
        client().close();
        if (embedded != null) {
            embedded.close();
            embedded = null;
        }
    }

    @BeforeEach
    void begin() {
        collection = database().getCollection("c" + UUID.randomUUID().toString().replace("-", ""));
    }

    @AfterEach
    void end() {
        documents().drop();
    }

    /** How much is read is said of this server; MongoDB may choose another index. */
    static boolean isEmbedded() {
        return embedded != null;
    }

    static MongoClient client() {
        return Objects.requireNonNull(client);
    }

    static MongoDatabase database() {
        return client().getDatabase(DATABASE);
    }

    MongoCollection<Document> documents() {
        return Objects.requireNonNull(collection);
    }

    static Document json(String json) {
        return Document.parse(json.replace('\'', '"'));
    }

    void insert(String... jsons) {
        documents().insertMany(List.of(jsons).stream().map(MongoContract::json).toList());
    }

    /** The one document of the collection. */
    Document only() {
        List<Document> all = documents().find().into(new ArrayList<>());
        if (all.size() != 1) {
            throw new AssertionError("expected one document: " + all);
        }
        return all.getFirst();
    }

    /** The ids of the matches, as one sorted text. */
    String ids(Bson filter) {
        return String.join(
                " ",
                documents()
                        .find(filter)
                        .map(document -> String.valueOf(document.get("_id")))
                        .into(new ArrayList<>())
                        .stream()
                        .sorted()
                        .toList());
    }

    String ids(String filter) {
        return ids(json(filter));
    }
}
