package id.jamsos.embedded.mongodb;

import de.bwaldvogel.mongo.MongoServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server in this JVM that speaks the MongoDB protocol on 127.0.0.1. It does what the services need, with the answers of
 * MongoDB, and refuses everything else. An acknowledged write is in the file before the answer and survives a kill of the
 * process; it is not synced to the disk, so a power failure may take the last seconds. For one machine, development and
 * tests: production uses MongoDB.
 */
public final class EmbeddedMongo implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedMongo.class);
    private static final String CACHE_PROPERTY = "jamsos.mongodb.cache-megabytes";
    private static final int CACHE_MEGABYTES = 64;

    private final MongoServer server;
    private final int port;

    private EmbeddedMongo(MongoServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /**
     * Opens the data in a directory, or begins with none.
     *
     * @param port 0 for any free one
     * @throws EmbeddedMongoException when the port is taken or the directory cannot be used or is in use
     */
    public static EmbeddedMongo start(Path directory, int port) {
        Path absolute = directory.toAbsolutePath().normalize();
        Storage storage = Storage.open(absolute, Integer.getInteger(CACHE_PROPERTY, CACHE_MEGABYTES));
        return listen(storage, port, "its data in " + absolute);
    }

    /** A database on a free port that is gone when it is closed. */
    public static EmbeddedMongo inMemory() {
        return listen(Storage.inMemory(), 0, "its data in memory only");
    }

    private static EmbeddedMongo listen(Storage storage, int port, String where) {
        MongoServer server = new MongoServer(new StoredBackend(storage));
        try {
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (Exception e) {
            // the library below throws the checked exception of the socket without declaring it
            storage.close();
            throw new EmbeddedMongoException(
                    "The embedded database cannot listen on 127.0.0.1:%d: %s".formatted(port, e.getMessage()), e);
        }
        EmbeddedMongo mongo = new EmbeddedMongo(server, server.getLocalAddress().getPort());
        log.info(
                "The embedded database answers on 127.0.0.1:{} with {}. It is for one machine, development and tests; "
                        + "production uses MongoDB.",
                mongo.port,
                where);
        return mongo;
    }

    public String uri(String database) {
        return "mongodb://127.0.0.1:%d/%s".formatted(port, database);
    }

    public int port() {
        return port;
    }

    @Override
    public void close() {
        server.shutdownNow();
    }
}
