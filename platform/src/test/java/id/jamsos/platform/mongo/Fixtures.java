package id.jamsos.platform.mongo;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import id.jamsos.platform.event.OutgoingEvent;
import id.jamsos.platform.testing.TestEngines;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;

/** An aggregate without meaning, to see what the store and the relay do. */
final class Fixtures {
    static final InstantSource NOW = InstantSource.fixed(Instant.parse("2026-11-20T03:00:00Z"));

    private static final MongoClient CLIENT = MongoClients.create(TestEngines.mongoUri("platform"));

    private Fixtures() {}

    static MongoDatabase database() {
        return CLIENT.getDatabase("platform-" + UUID.randomUUID().toString().substring(0, 8));
    }

    static MongoCollection<Document> collection() {
        return database().getCollection("things");
    }

    static AggregateStore store(MongoCollection<Document> documents) {
        return new AggregateStore(documents, NOW, _ -> {});
    }

    static OutgoingEvent event(String what) {
        return new OutgoingEvent(
                "ThingHappened",
                "urn:jamsos:schema:thing/thing-happened.v1",
                ("{\"what\":\"" + what + "\"}").getBytes(UTF_8));
    }

    static List<OutgoingEvent> events(String... whats) {
        return List.of(whats).stream().map(Fixtures::event).toList();
    }

    static Document find(MongoCollection<Document> documents, String id) {
        return Objects.requireNonNull(documents.find(new Document("_id", id)).first());
    }
}
