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
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers commands: checks that this database does what is asked and runs it. Those that change something run one at a
 * time and are answered when their group is committed; those that read look at the last commit and wait for nobody. So
 * nobody sees half a command, and no reply shows what can be lost.
 */
final class StoredBackend extends AbstractMongoBackend {

    private static final Logger log = LoggerFactory.getLogger(StoredBackend.class);

    private final Storage storage;
    private final GroupCommit commits;
    private final Cursors cursors = new Cursors(System::nanoTime);

    /**
     * At most one for each connection, so nobody waits for a long scan of another. Of the platform: on a virtual thread
     * it would keep the carrier from every other one of the JVM.
     */
    private final ThreadPoolExecutor readers = (ThreadPoolExecutor) Executors.newCachedThreadPool(
            Thread.ofPlatform().name("embedded-mongodb-reader-", 1).daemon().factory());

    private final Upkeep upkeep;

    /** Those that are open; opening one changes the storage. */
    private final Map<String, StoredDatabase> databases = new ConcurrentHashMap<>();

    StoredBackend(Storage storage) {
        this.storage = storage;
        this.commits = new GroupCommit(storage);
        this.upkeep = new Upkeep(cursors, storage, commits::breakBecauseOf);
        try {
            commits.write(() -> {
                storage.databaseNames().forEach(this::resolveDatabase);
                return true;
            });
        } catch (RuntimeException e) {
            close();
            throw e;
        }
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

    /** What is asked is answered here at once, or later by one of the readers or by the writer. */
    CompletableFuture<Document> answer(MongoMessage message) {
        Document query = message.getDocument();
        String command = query.keySet().iterator().next();
        CompletableFuture<Document> answer;
        try {
            answer = answer(message.getChannel(), message.getDatabaseName(), command, query);
        } catch (RuntimeException e) {
            return CompletableFuture.completedFuture(failed(e));
        }
        return answer.exceptionally(StoredBackend::failed);
    }

    private CompletableFuture<Document> answer(Channel channel, String database, String command, Document query) {
        CommandRules.check(command, query);
        return switch (command) {
            case "hello", "isMaster", "ismaster" ->
                CompletableFuture.completedFuture(
                        Replies.hello(command, getClock().instant()));
            case "buildInfo", "buildinfo" -> CompletableFuture.completedFuture(Replies.buildInfo());
            case "ping", "endSessions" -> CompletableFuture.completedFuture(Replies.ok());
            case "killCursors" -> CompletableFuture.completedFuture(cursors.kill(Fields.longs(query, "cursors")));
            case "getMore" ->
                reading(() -> cursors.more(Fields.longNumber(query, command), channel, ReadCommand.batchSize(query)));
            case "find", "count", "distinct", "aggregate", "explain" -> reading(channel, database, command, query);
            default -> commits.submit(() -> write(channel, database, command, query));
        };
    }

    /** Only a reader may open a database, because that waits for the writer. */
    private CompletableFuture<Document> reading(Channel channel, String name, String command, Document query) {
        StoredDatabase known = databases.get(name);
        return known != null && isQuick(command, query)
                ? CompletableFuture.completedFuture(read(channel, known, command, query))
                : reading(() -> read(channel, opened(name), command, query));
    }

    /** To find one document by its id takes less time than to wake up a reader. */
    private static boolean isQuick(String command, Document query) {
        return command.equals("find")
                && query.get("filter") instanceof Document filter
                && Conditions.isComparable(filter.get(IdIndex.FIELD));
    }

    private CompletableFuture<Document> reading(Supplier<Document> answer) {
        return CompletableFuture.supplyAsync(answer, readers);
    }

    /** Errors are answered here, because the caller would log them with the whole document. */
    private static Document failed(Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        if (cause instanceof MongoServerException refusal) {
            return Replies.error(refusal);
        }
        log.error("A command failed unexpectedly", cause);
        return Replies.error(new MongoServerError(Replies.UNKNOWN_ERROR, "UnknownError", "internal error: " + cause));
    }

    /** For the greeting of drivers that do not know yet how to send messages. */
    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        return answer(channel, database, command, query).join();
    }

    private StoredDatabase opened(String name) {
        StoredDatabase known = databases.get(name);
        return known != null ? known : commits.write(() -> (StoredDatabase) resolveDatabase(name));
    }

    private Document read(Channel channel, StoredDatabase database, String command, Document query) {
        try (Snapshot snapshot = commits.read()) {
            return new ReadCommand(database, query, snapshot, cursors, channel).run(command);
        }
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
    public void handleClose(Channel channel) {
        cursors.endThoseOf(channel);
        super.handleClose(channel);
    }

    int busyReaders() {
        return readers.getActiveCount();
    }

    int openCursors() {
        return cursors.size();
    }

    @Override
    public void close() {
        super.close();
        upkeep.close();
        readers.close();
        cursors.endAll();
        commits.close();
    }
}
