package id.jamsos.embedded.mongodb;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/**
 * What the services rely on, as MongoDB documents it. Runs against the embedded server, or against the server that
 * {@code JAMSOS_MONGODB_URI} names; every test has a collection of its own.
 */
abstract class MongoContract {

    private static final String URI_VARIABLE = "JAMSOS_MONGODB_URI";

    private static AutoCloseable server = () -> {};
    private static MongoClient client = MongoClients.create();

    MongoCollection<Document> documents = collection("unused");

    @BeforeAll
    static void connect() {
        client.close();
        String uri = System.getenv(URI_VARIABLE);
        if (uri == null) {
            EmbeddedMongo embedded = EmbeddedMongo.inMemory();
            server = embedded;
            uri = embedded.uri("contract");
        }
        client = MongoClients.create(new ConnectionString(uri));
    }

    @AfterAll
    static void disconnect() throws Exception {
        client.close();
        server.close();
        server = () -> {};
    }

    @BeforeEach
    void begin() {
        documents = collection("c" + UUID.randomUUID().toString().replace("-", ""));
    }

    @AfterEach
    void end() {
        documents.drop();
    }

    static MongoDatabase database() {
        return client.getDatabase("jamsos_contract");
    }

    static MongoCollection<Document> collection(String name) {
        return database().getCollection(name);
    }

    static boolean isEmbedded() {
        return System.getenv(URI_VARIABLE) == null;
    }

    static Document json(String json) {
        return Document.parse(json.replace('\'', '"'));
    }

    void insert(String... jsons) {
        documents.insertMany(List.of(jsons).stream().map(MongoContract::json).toList());
    }

    Document only() {
        return Objects.requireNonNull(documents.find().first());
    }
}
