package id.jamsos.bench;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.BsonDateTime;
import org.bson.Document;
import org.bson.types.Binary;

/**
 * The documents that the system itself wrote when it registered somebody: the participant, the account, the card and the entitlement. Each
 * is written again under other ids, the first two with an event in their outbox.
 *
 * @param documents by collection
 */
record RegisterSample(Map<String, Document> documents) {
    static final String PARTICIPANTS = "participants";
    static final String ACCOUNTS = "accounts";
    static final String CARDS = "cards";
    static final String ENTITLEMENTS = "entitlements";

    private static final Map<String, String> OWNERS = Map.of(
            PARTICIPANTS, "registration", ACCOUNTS, "contribution", CARDS, "registration", ENTITLEMENTS, "claims");

    /** What no two documents may share. */
    private static final Set<String> UNIQUE = Set.of("_id", "nikIndex", "kpj");

    /** About as long as a ParticipantRegistered. */
    private static final int EVENT_BYTES = 600;

    static RegisterSample of(MongoClient client) {
        var documents = new HashMap<String, Document>();
        OWNERS.forEach((collection, owner) -> {
            Document found =
                    client.getDatabase(owner).getCollection(collection).find().first();
            if (found == null) {
                throw new IllegalStateException("the system has written nothing into " + collection + " yet");
            }
            documents.put(collection, found);
        });
        return new RegisterSample(Map.copyOf(documents));
    }

    void copyIndexes(MongoClient client, MongoDatabase to) {
        OWNERS.forEach((collection, owner) -> Sample.copyIndexes(client.getDatabase(owner), to, List.of(collection)));
    }

    /** A document of a collection under an id. */
    Document document(String collection, String id) {
        var copy = new Document(documents.getOrDefault(collection, new Document()));
        UNIQUE.stream().filter(copy::containsKey).forEach(field -> copy.put(field, id));
        copy.remove("outbox");
        return copy;
    }

    /** The same with an event that waits to be sent. */
    Document withEvent(String collection, String id) {
        var entry = new Document("sequence", 1L)
                .append("type", "ParticipantRegistered")
                .append("schema", "urn:jamsos:schema:registration/participant-registered.v1")
                .append("time", new BsonDateTime(0))
                .append("data", event());
        return document(collection, id).append("outbox", List.of(entry)).append("outboxSince", new BsonDateTime(0));
    }

    Binary event() {
        return new Binary(new byte[EVENT_BYTES]);
    }
}
