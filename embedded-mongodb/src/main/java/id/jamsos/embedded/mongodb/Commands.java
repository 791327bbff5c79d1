package id.jamsos.embedded.mongodb;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.IndexNotFoundException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.NoopOplog;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The commands on a database that the library below does not do well enough; the others are left to it. */
final class Commands {

    private static final int BATCH = 1_000;
    private static final int INVALID_OPTIONS = 72;

    private final StoredDatabase database;
    private final Document query;
    private final String name;

    private Commands(StoredDatabase database, Document query, String name) {
        this.database = database;
        this.query = query;
        this.name = name;
    }

    static Document run(MongoDatabase database, String command, Document query, UnaryOperator<Document> library) {
        StoredDatabase stored = (StoredDatabase) database;
        Commands commands = new Commands(stored, query, String.valueOf(query.get(command)));
        WriteCommand write = new WriteCommand(stored, query, commands.name);
        return switch (command) {
            case "insert" -> write.insert();
            case "update" -> write.update(library);
            case "delete" -> write.delete();
            case "aggregate" -> commands.aggregate();
            case "explain" -> commands.explain();
            case "createIndexes" -> commands.createIndexes(library);
            case "dropIndexes" -> commands.dropIndexes();
            case "listCollections" -> commands.listCollections(library);
            case "find" -> library.apply(withBatchSize(query));
            default -> library.apply(query);
        };
    }

    /** Without a size the library would answer a find with everything at once, and fail to go on. */
    static Document withBatchSize(Document query) {
        if (!(query.get("batchSize") instanceof Number size) || size.intValue() == 0) {
            query.put("batchSize", BATCH);
        }
        return query;
    }

    private Document aggregate() {
        List<Document> pipeline = Aggregation.parse(query.get("pipeline"));
        StoredCollection collection = database.resolveCollection(name, false);
        if (collection != null && !pipeline.isEmpty() && pipeline.getFirst().containsKey("$match")) {
            collection = collection.matching(Fields.document(pipeline.getFirst(), "$match"));
            pipeline = pipeline.subList(1, pipeline.size());
        }
        pipeline.forEach(
                stage -> stage.computeIfPresent("$match", (name, filter) -> SplitFilter.of((Document) filter)));
        Aggregation aggregation =
                Aggregation.fromPipeline(pipeline, ignored -> database, database, collection, NoopOplog.get());
        return cursor(aggregation.computeResult());
    }

    /** Says which index a find uses and how many documents it reads, with the names that MongoDB uses. */
    private Document explain() {
        Document find = Fields.document(query, "explain");
        StoredCollection collection = database.resolveCollection(String.valueOf(find.get("find")), false);
        Document filter = (Document) find.getOrDefault("filter", new Document());
        Lookup.Match match =
                collection == null ? null : collection.lookup(filter).orElse(null);
        return Replies.ok()
                .append("queryPlanner", new Document("winningPlan", plan(match)))
                .append(
                        "executionStats",
                        new Document("nReturned", collection == null ? 0 : collection.count(filter, 0, 0))
                                .append("totalDocsExamined", examined(collection, match)));
    }

    private static Document plan(Lookup.@Nullable Match match) {
        if (match == null) {
            return new Document("stage", "COLLSCAN");
        }
        return new Document("stage", "FETCH")
                .append(
                        "inputStage",
                        new Document("stage", "IXSCAN")
                                .append("indexName", match.index().getName()));
    }

    private static int examined(@Nullable StoredCollection collection, Lookup.@Nullable Match match) {
        if (collection == null) {
            return 0;
        }
        return match == null
                ? collection.count()
                : match.index().positions(match).size();
    }

    private Document createIndexes(UnaryOperator<Document> library) {
        query.put("indexes", IndexRules.described(Fields.documents(query, "indexes")));
        return library.apply(query);
    }

    private Document dropIndexes() {
        StoredCollection collection = database.resolveCollection(name, false);
        if (collection == null) {
            throw new MongoServerError(
                    26, "NamespaceNotFound", "ns not found " + database.getDatabaseName() + "." + name);
        }
        for (String index : namesToDrop(collection, query.get("index"))) {
            if (index.equals(IdIndex.NAME)) {
                throw new MongoServerError(INVALID_OPTIONS, "InvalidOptions", "cannot drop _id index");
            }
            database.dropIndexNamed(collection, index);
        }
        return Replies.ok();
    }

    private static List<String> namesToDrop(StoredCollection collection, @Nullable Object wanted) {
        List<String> names = new ArrayList<>(collection.indexNames());
        switch (wanted) {
            case String index when index.equals("*") -> names.remove(IdIndex.NAME);
            case String index -> names.removeIf(each -> !each.equals(index));
            case Document keys -> names.retainAll(collection.indexNamesOn(keys));
            case null, default -> names.clear();
        }
        if (names.isEmpty() && !"*".equals(wanted)) {
            throw new IndexNotFoundException("index not found with name [" + wanted + "]");
        }
        return names;
    }

    private Document listCollections(UnaryOperator<Document> library) {
        Document reply = library.apply(query);
        if (query.get("filter") instanceof Document filter && !filter.isEmpty()) {
            Document cursor = Fields.document(reply, "cursor");
            DefaultQueryMatcher matcher = new DefaultQueryMatcher();
            cursor.put(
                    "firstBatch",
                    Fields.documents(cursor, "firstBatch").stream()
                            .filter(each -> matcher.matches(each, filter))
                            .toList());
        }
        return reply;
    }

    private Document cursor(List<Document> documents) {
        return Replies.ok()
                .append(
                        "cursor",
                        new Document("id", 0L)
                                .append("ns", database.getDatabaseName() + "." + name)
                                .append("firstBatch", documents));
    }
}
