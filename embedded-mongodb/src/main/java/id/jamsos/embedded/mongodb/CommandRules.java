package id.jamsos.embedded.mongodb;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What this database answers at all. A command or an option that is not listed is refused, because the library below
 * would ignore it and do something else.
 */
final class CommandRules {

    /** {@code maxTimeMS} is a wish, {@code comment} a note; the concerns are checked below. */
    private static final Set<String> EVERYWHERE =
            Set.of("$db", "$readPreference", "readConcern", "writeConcern", "maxTimeMS", "comment");

    private static final Map<String, Set<String>> OPTIONS = Map.ofEntries(
            command("ping"),
            command("buildInfo"),
            command("buildinfo"),
            command("endSessions"),
            command("insert", "documents", "ordered"),
            command("update", "updates", "ordered"),
            command("delete", "deletes", "ordered"),
            command("findAndModify", "query", "update", "remove", "new", "fields", "sort", "upsert", "arrayFilters"),
            command("find", "filter", "projection", "sort", "limit", "skip", "batchSize", "singleBatch"),
            command("getMore", "collection", "batchSize"),
            command("killCursors", "cursors"),
            command("count", "query", "limit", "skip"),
            command("distinct", "key", "query"),
            command("aggregate", "pipeline", "cursor", "allowDiskUse"),
            command("explain", "verbosity"),
            command("create"),
            command("drop"),
            command("dropDatabase"),
            command("createIndexes", "indexes"),
            command("dropIndexes", "index"),
            command("listIndexes", "cursor"),
            command("listCollections", "filter", "nameOnly", "authorizedCollections", "cursor"),
            command("listDatabases", "nameOnly"));

    private static final Set<String> WRITES =
            Set.of("insert", "update", "delete", "findAndModify", "create", "drop", "createIndexes", "dropIndexes");
    private static final Set<String> NAMED = Stream.concat(
                    WRITES.stream(), Stream.of("find", "count", "distinct", "aggregate", "listIndexes"))
            .collect(Collectors.toUnmodifiableSet());
    private static final int INVALID_NAMESPACE = 73;
    private static final Set<String> HANDSHAKE = Set.of("hello", "isMaster", "ismaster");
    private static final Set<String> UPDATE = Set.of("q", "u", "multi", "upsert", "arrayFilters");
    private static final Set<String> DELETE = Set.of("q", "limit");
    private static final Set<String> READ_CONCERNS = Set.of("local", "available", "majority", "linearizable");

    private static final Map<String, String> NAMES = Map.of(
            "collation", "collations",
            "hint", "hints",
            "lsid", "sessions",
            "txnNumber", "transactions",
            "startTransaction", "transactions",
            "validator", "validators",
            "viewOn", "views",
            "capped", "capped collections",
            "expireAfterSeconds", "expiring collections (TTL)",
            "let", "variables (let)");

    private CommandRules() {}

    static void check(String command, Document query) {
        if (HANDSHAKE.contains(command)) {
            return;
        }
        Set<String> options = OPTIONS.get(command);
        if (options == null) {
            throw Unsupported.because("the command " + command);
        }
        only(query, options);
        checkNamespace(command, query);
        checkWriteConcern(query.get("writeConcern"));
        checkReadConcern(query.get("readConcern"));
        checkParts(command, query);
    }

    /** The collections of the system describe the others; whoever writes there takes indexes away. */
    private static void checkNamespace(String command, Document query) {
        if (command.equals("aggregate") && query.get(command) instanceof Number) {
            throw Unsupported.because("aggregations without a collection (aggregate: 1)");
        }
        if (NAMED.contains(command) && !(query.get(command) instanceof String)) {
            throw new MongoServerError(
                    INVALID_NAMESPACE,
                    "InvalidNamespace",
                    "the name of the collection of " + command + " must be a text");
        }
        if (WRITES.contains(command) && String.valueOf(query.get(command)).startsWith("system.")) {
            throw Unsupported.because("writing to " + query.get(command));
        }
    }

    private static void checkParts(String command, Document query) {
        switch (command) {
            case "update" -> each(query, "updates", CommandRules::checkUpdate);
            case "delete" ->
                each(query, "deletes", delete -> {
                    only(delete, DELETE);
                    FilterRules.check(delete.get("q"));
                });
            case "findAndModify" -> {
                FilterRules.check(query.get("query"));
                UpdateRules.check(query.get("update"));
                ProjectionRules.check(query.get("fields"));
                ProjectionRules.checkSort(query.get("sort"));
            }
            case "find" -> {
                FilterRules.check(query.get("filter"));
                ProjectionRules.check(query.get("projection"));
                ProjectionRules.checkSort(query.get("sort"));
            }
            case "count", "distinct" -> FilterRules.check(query.get("query"));
            case "aggregate" -> each(query, "pipeline", PipelineRules::check);
            case "createIndexes" -> each(query, "indexes", IndexRules::check);
            case "explain" -> checkExplained(Fields.document(query, "explain"));
            default -> {}
        }
    }

    private static void checkUpdate(Document update) {
        only(update, UPDATE);
        FilterRules.check(update.get("q"));
        UpdateRules.check(update.get("u"));
    }

    private static void checkExplained(Document explained) {
        if (!explained.containsKey("find")) {
            throw Unsupported.because("explain of anything but find");
        }
        check("find", explained);
    }

    /** An option that is false asks for nothing; drivers send some so. */
    private static void only(Document document, Set<String> options) {
        for (String option : document.keySet()) {
            boolean asked = !Boolean.FALSE.equals(document.get(option));
            if (asked && !options.contains(option) && !EVERYWHERE.contains(option)) {
                throw Unsupported.because(NAMES.getOrDefault(option, "the option " + option));
            }
        }
    }

    /** One node is a majority of one; it cannot promise a second copy. */
    private static void checkWriteConcern(@Nullable Object concern) {
        if (concern instanceof Document document) {
            Object w = document.getOrDefault("w", 1);
            boolean one = w instanceof Number number && number.intValue() == 1;
            if (!one && !"majority".equals(w)) {
                throw Unsupported.because("the write concern w: " + w);
            }
        }
    }

    private static void checkReadConcern(@Nullable Object concern) {
        if (concern instanceof Document document
                && document.get("level") instanceof String level
                && !READ_CONCERNS.contains(level)) {
            throw Unsupported.because("the read concern " + level);
        }
    }

    private static void each(Document query, String field, Consumer<Document> rule) {
        Fields.documents(query, field).forEach(rule);
    }

    private static Map.Entry<String, Set<String>> command(String name, String... options) {
        Set<String> all = new HashSet<>(Set.of(options));
        all.add(name);
        return Map.entry(name, all.stream().collect(Collectors.toUnmodifiableSet()));
    }
}
