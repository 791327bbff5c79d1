package id.jamsos.embedded.mongodb;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server in this JVM that speaks the MongoDB protocol on 127.0.0.1. It does what the services need, with the answers of
 * MongoDB, and refuses everything else. An acknowledged write is in the file before the answer and survives a kill of the
 * process. A power failure may take the last seconds, unless the system property {@code jamsos.mongodb.sync} is true: then
 * the file is also on the disk before the answer. For one machine, development and tests: production uses MongoDB.
 */
public final class EmbeddedMongo implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedMongo.class);
    private static final String CACHE_PROPERTY = "jamsos.mongodb.cache-megabytes";
    private static final int CACHE_MEGABYTES = 64;
    private static final String SYNC_PROPERTY = "jamsos.mongodb.sync";

    private final Server server;

    private EmbeddedMongo(Server server) {
        this.server = server;
    }

    /**
     * Opens the data in a directory, or begins with none.
     *
     * @param port 0 for any free one
     * @throws EmbeddedMongoException when the port is taken or the directory cannot be used or is in use
     */
    public static EmbeddedMongo start(Path directory, int port) {
        Path absolute = directory.toAbsolutePath().normalize();
        Storage storage = Storage.open(
                absolute, Integer.getInteger(CACHE_PROPERTY, CACHE_MEGABYTES), Boolean.getBoolean(SYNC_PROPERTY));
        return listen(storage, port, "its data in " + absolute);
    }

    /** A database on a free port that is gone when it is closed. */
    public static EmbeddedMongo inMemory() {
        return listen(Storage.inMemory(), 0, "its data in memory only");
    }

    private static EmbeddedMongo listen(Storage storage, int port, String where) {
        Server server = new Server(backend(storage, where));
        try {
            server.listen(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (Exception e) {
            // the network library throws the checked exception of the socket without declaring it
            server.close();
            throw new EmbeddedMongoException(
                    "The embedded database cannot listen on 127.0.0.1:%d: %s".formatted(port, e.getMessage()), e);
        }
        EmbeddedMongo mongo = new EmbeddedMongo(server);
        log.info(
                "The embedded database answers on 127.0.0.1:{} with {}. It is for one machine, development and tests; "
                        + "production uses MongoDB.",
                mongo.port(),
                where);
        return mongo;
    }

    /** Closes the storage when it fails. */
    private static StoredBackend backend(Storage storage, String where) {
        try {
            return new StoredBackend(storage);
        } catch (RuntimeException e) {
            throw new EmbeddedMongoException(
                    "The embedded database cannot read %s: %s".formatted(where, e.getMessage()), e);
        }
    }

    public String uri(String database) {
        return "mongodb://127.0.0.1:%d/%s".formatted(port(), database);
    }

    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.close();
    }
}
