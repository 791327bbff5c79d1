package id.jamsos.embedded.mongodb;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers commands one at a time: checks that this database does what is asked, runs it, and puts it on disk before the
 * answer. One lock for everything makes every command atomic and every reply a consistent state.
 */
final class StoredBackend extends AbstractMongoBackend {

    private static final Logger log = LoggerFactory.getLogger(StoredBackend.class);

    private final Storage storage;
    private final ReentrantLock lock = new ReentrantLock();

    StoredBackend(Storage storage) {
        this.storage = storage;
        storage.databaseNames().forEach(this::resolveDatabase);
        storage.commit();
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new StoredDatabase(name, storage, getCursorRegistry());
    }

    /** Errors are answered here, because the caller would log them with the whole document. */
    @Override
    public Document handleMessage(MongoMessage message) {
        try {
            return super.handleMessage(message);
        } catch (MongoServerException e) {
            return Replies.error(e);
        } catch (RuntimeException e) {
            log.error("A command failed unexpectedly", e);
            return Replies.error(new MongoServerError(8, "UnknownError", "internal error: " + e));
        }
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        CommandRules.check(command, query);
        lock.lock();
        try {
            return run(channel, database, command, query);
        } finally {
            try {
                storage.commit();
            } finally {
                lock.unlock();
            }
        }
    }

    private Document run(Channel channel, String database, String command, Document query) {
        return switch (command) {
            case "hello", "isMaster", "ismaster" ->
                Replies.hello(command, getClock().instant());
            case "buildInfo", "buildinfo" -> Replies.buildInfo();
            case "ping", "endSessions" -> Replies.ok();
            case "getMore" -> super.handleCommand(channel, database, command, Commands.withBatchSize(query));
            case "listDatabases" -> Replies.databases(storage.databaseNames());
            case "dropDatabase", "killCursors" -> super.handleCommand(channel, database, command, query);
            default ->
                Commands.run(
                        resolveDatabase(database),
                        command,
                        query,
                        each -> super.handleCommand(channel, database, command, each));
        };
    }

    @Override
    public QueryResult handleQuery(MongoQuery query) {
        throw Unsupported.because("the legacy query message of drivers older than MongoDB 3.6");
    }

    @Override
    public void close() {
        lock.lock();
        try {
            super.close();
            storage.close();
        } finally {
            lock.unlock();
        }
    }
}
