package id.jamsos.embedded.mongodb;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CursorNotFoundException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers commands: checks that this database does what is asked and runs it. Those that change something run one at a
 * time and are answered when their group is committed; those that read look at the last commit and wait for nobody. So
 * every command is atomic and every reply a consistent state that cannot be lost.
 */
final class StoredBackend extends AbstractMongoBackend {

    private static final Logger log = LoggerFactory.getLogger(StoredBackend.class);

    private final Storage storage;
    private final GroupCommit commits;

    /** Those that are open; opening one changes the storage. */
    private final Map<String, StoredDatabase> databases = new ConcurrentHashMap<>();

    StoredBackend(Storage storage) {
        this.storage = storage;
        this.commits = new GroupCommit(storage);
        commits.write(() -> {
            storage.databaseNames().forEach(this::resolveDatabase);
            return true;
        });
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        StoredDatabase database = new StoredDatabase(name, storage, getCursorRegistry());
        databases.put(name, database);
        return database;
    }

    @Override
    public void dropDatabase(String name) {
        databases.remove(name);
        super.dropDatabase(name);
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
        return switch (command) {
            case "hello", "isMaster", "ismaster" ->
                Replies.hello(command, getClock().instant());
            case "buildInfo", "buildinfo" -> Replies.buildInfo();
            case "ping", "endSessions" -> Replies.ok();
            case "killCursors" -> handleKillCursors(query);
            case "getMore" -> more(database, command, query);
            case "find", "count", "distinct", "aggregate", "explain" -> read(database, command, query);
            default -> commits.write(() -> write(channel, database, command, query));
        };
    }

    private Document read(String name, String command, Document query) {
        StoredDatabase known = databases.get(name);
        StoredDatabase database = known != null ? known : commits.write(() -> (StoredDatabase) resolveDatabase(name));
        try (Snapshot snapshot = commits.read()) {
            return new ReadCommand(database, query, snapshot).run(command);
        }
    }

    /** Asks for a database that is open, because the library would make one that is not. */
    private Document more(String database, String command, Document query) {
        if (!databases.containsKey(database)) {
            throw new CursorNotFoundException(query.get(command) instanceof Number cursor ? cursor.longValue() : 0);
        }
        query.put("batchSize", ReadCommand.batchSize(query));
        return handleGetMore(database, command, query);
    }

    private Document write(Channel channel, String database, String command, Document query) {
        return switch (command) {
            case "listDatabases" -> Replies.databases(storage.databaseNames());
            case "dropDatabase" -> super.handleCommand(channel, database, command, query);
            default ->
                Commands.run(
                        (StoredDatabase) resolveDatabase(database),
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
        super.close();
        commits.close();
    }
}
