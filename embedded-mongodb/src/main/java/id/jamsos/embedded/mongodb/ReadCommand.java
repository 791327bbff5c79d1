package id.jamsos.embedded.mongodb;

import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.NoopOplog;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The commands that only read: they wait for nobody and look at one state of the data. */
final class ReadCommand {

    private static final int BATCH = 1_000;

    private final StoredDatabase database;
    private final Document query;
    private final View view;

    ReadCommand(StoredDatabase database, Document query, View view) {
        this.database = database;
        this.query = query;
        this.view = view;
    }

    Document run(String command) {
        if (command.equals("explain")) {
            return explain(Fields.document(query, "explain"));
        }
        String name = String.valueOf(query.get(command));
        StoredCollection collection = collection(name);
        return switch (command) {
            case "find" -> find(collection, name);
            case "count" -> Replies.ok().append("n", count(collection));
            case "distinct" ->
                collection == null ? Replies.ok().append("values", List.of()) : collection.handleDistinct(query);
            default -> aggregate(collection, name);
        };
    }

    private @Nullable StoredCollection collection(String name) {
        StoredCollection collection = database.resolveCollection(name, false);
        return collection == null ? null : collection.in(view);
    }

    private Document find(@Nullable StoredCollection collection, String name) {
        if (collection == null) {
            return cursor(name, List.of(), 0);
        }
        QueryResult result = collection.queryDocuments(
                filter("filter"),
                (Document) query.get("sort"),
                number("skip"),
                number("limit"),
                batchSize(query),
                (Document) query.get("projection"));
        return cursor(name, result.collectDocuments(), result.getCursorId());
    }

    private Document filter(String field) {
        return query.get(field) == null ? new Document() : Fields.document(query, field);
    }

    private int number(String field) {
        return query.get(field) == null ? 0 : Fields.number(query, field);
    }

    private int count(@Nullable StoredCollection collection) {
        return collection == null ? 0 : collection.count(filter("query"), number("skip"), number("limit"));
    }

    private Document aggregate(@Nullable StoredCollection collection, String name) {
        List<Document> pipeline = Aggregation.parse(query.get("pipeline"));
        StoredCollection source = collection;
        if (source != null && !pipeline.isEmpty() && pipeline.getFirst().containsKey("$match")) {
            source = source.matching(Fields.document(pipeline.getFirst(), "$match"));
            pipeline = pipeline.subList(1, pipeline.size());
        }
        pipeline.forEach(
                stage -> stage.computeIfPresent("$match", (match, filter) -> SplitFilter.of((Document) filter)));
        Aggregation aggregation =
                Aggregation.fromPipeline(pipeline, ignored -> database, database, source, NoopOplog.get());
        return cursor(name, aggregation.computeResult(), 0);
    }

    /** Says which index a find uses and how many documents it reads, with the names that MongoDB uses. */
    private Document explain(Document find) {
        StoredCollection collection = collection(String.valueOf(find.get("find")));
        if (collection == null) {
            return explained(new Document("stage", "EOF"), 0, 0);
        }
        Document filter = (Document) find.getOrDefault("filter", new Document());
        Query planned = collection.query(filter, (Document) find.get("sort"));
        int skip = ((Number) find.getOrDefault("skip", 0)).intValue();
        int limit = ((Number) find.getOrDefault("limit", 0)).intValue();
        long returned = planned.matches()
                .skip(skip)
                .limit(limit > 0 ? limit : Integer.MAX_VALUE)
                .count();
        return explained(stage(planned), (int) returned, planned.examined());
    }

    private static Document explained(Document plan, int returned, int examined) {
        return Replies.ok()
                .append("queryPlanner", new Document("winningPlan", plan))
                .append("executionStats", new Document("nReturned", returned).append("totalDocsExamined", examined));
    }

    private static Document stage(Query query) {
        Document source = query.plan()
                .filter(plan -> !plan.isScan())
                .map(plan -> new Document("stage", "FETCH")
                        .append(
                                "inputStage",
                                new Document("stage", "IXSCAN")
                                        .append("indexName", plan.index().getName())
                                        .append("direction", plan.backwards() ? "backward" : "forward")))
                .orElseGet(() -> new Document("stage", "COLLSCAN"));
        return query.isSortedByIndex() ? source : new Document("stage", "SORT").append("inputStage", source);
    }

    private Document cursor(String name, List<Document> documents, long id) {
        return Replies.ok()
                .append(
                        "cursor",
                        new Document("id", id)
                                .append("ns", database.getDatabaseName() + "." + name)
                                .append("firstBatch", new ArrayList<>(documents)));
    }

    /** Without a size the library would give everything at once, or fail to go on. */
    static int batchSize(Document query) {
        return query.get("batchSize") instanceof Number size && size.intValue() > 0 ? size.intValue() : BATCH;
    }
}
