package id.jamsos.platform.testing;

import com.mongodb.ConnectionString;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import id.jamsos.embedded.mongodb.EmbeddedMongo;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.testcontainers.mongodb.MongoDBContainer;

/** The database server of this JVM's tests. */
interface MongoEngine {

    String VARIABLE = "JAMSOS_MONGODB_URI";
    String IMAGE = "mongo:8";

    String uri(String database);

    static MongoEngine shared() {
        return Shared.ENGINE;
    }

    /** Started once, by the first who asks. */
    final class Shared {
        private static final MongoEngine ENGINE = choose();

        private Shared() {}

        private static MongoEngine choose() {
            String given = EngineChoice.given(VARIABLE);
            if (given != null) {
                return given(given);
            }
            if (EngineChoice.isImagePresent(IMAGE)) {
                MongoDBContainer container = new MongoDBContainer(IMAGE);
                container.start();
                EngineChoice.announce("MongoDB", "the container " + IMAGE);
                return container::getReplicaSetUrl;
            }
            EngineChoice.allowEmbedded(VARIABLE, IMAGE);
            EmbeddedMongo embedded = EmbeddedMongo.inMemory();
            EngineChoice.announce("MongoDB", "the embedded database, in memory");
            return embedded::uri;
        }

        private static MongoEngine given(String uri) {
            try (MongoClient client = MongoClients.create(withLimit(uri))) {
                client.getDatabase("admin").runCommand(new Document("ping", 1));
            } catch (MongoException e) {
                throw new IllegalStateException(VARIABLE + " is set, but the server does not answer", e);
            }
            EngineChoice.announce("MongoDB", "the server that " + VARIABLE + " names");
            return database -> withDatabase(uri, database);
        }

        private static String withLimit(String uri) {
            return withDatabase(uri, "admin") + (uri.contains("?") ? "&" : "?") + "serverSelectionTimeoutMS=5000";
        }
    }

    /** Replaces the path of the URI and keeps its options. */
    static String withDatabase(String uri, String database) {
        @Nullable String old = new ConnectionString(uri).getDatabase();
        int options = uri.indexOf('?');
        String query = options < 0 ? "" : uri.substring(options);
        String address = options < 0 ? uri : uri.substring(0, options);
        String host = old == null ? address : address.substring(0, address.length() - old.length());
        return (host.endsWith("/") ? host : host + "/") + database + query;
    }
}
