package id.jamsos.embedded.mongodb;

import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The commands that only read: they wait for nobody and look at one state of the data. */
final class ReadCommand {

    private static final int BATCH = 1_000;

    private final StoredDatabase database;
    private final Document query;
    private final Snapshot snapshot;
    private final Cursors cursors;
    private final Channel user;

    ReadCommand(StoredDatabase database, Document query, Snapshot snapshot, Cursors cursors, Channel user) {
        this.database = database;
        this.query = query;
        this.snapshot = snapshot;
        this.cursors = cursors;
        this.user = user;
    }

    Document run(String command) {
        if (command.equals("explain")) {
            return explain(Fields.document(query, "explain"));
        }
        String name = String.valueOf(query.get(command));
        StoredCollection collection = collection(name);
        return switch (command) {
            case "find" -> cursor(name, collection == null ? Stream.empty() : find(collection), query);
            case "count" -> Replies.ok().append("n", count(collection));
            case "distinct" ->
                collection == null ? Replies.ok().append("values", List.of()) : collection.handleDistinct(query);
            default -> aggregate(collection, name);
        };
    }

    private @Nullable StoredCollection collection(String name) {
        StoredCollection collection = database.resolveCollection(name, false);
        return collection == null ? null : collection.in(snapshot);
    }

    private Stream<Document> find(StoredCollection collection) {
        long skip = number(query, "skip");
        long limit = Math.abs(number(query, "limit"));
        Stream<Document> matches = collection
                .query(filter("filter"), (Document) query.get("sort"))
                .first(limit == 0 ? 0 : skip + limit)
                .matches()
                .skip(skip);
        Stream<Document> wanted = limit > 0 ? matches.limit(limit) : matches;
        return query.get("projection") instanceof Document projection && !projection.isEmpty()
                ? wanted.map(document -> collection.projected(document, projection))
                : wanted;
    }

    private Document filter(String field) {
        return query.get(field) == null ? new Document() : Fields.document(query, field);
    }

    private static int number(Document holder, String field) {
        return holder.get(field) == null ? 0 : Fields.number(holder, field);
    }

    private int count(@Nullable StoredCollection collection) {
        return collection == null
                ? 0
                : collection.count(filter("query"), number(query, "skip"), number(query, "limit"));
    }

    private Document aggregate(@Nullable StoredCollection collection, String name) {
        Pipeline pipeline = new Pipeline(database, Aggregation.parse(query.get("pipeline")));
        Document options = query.get("cursor") instanceof Document given ? given : new Document();
        return cursor(name, collection == null ? Stream.empty() : pipeline.run(collection), options);
    }

    private Document cursor(String name, Stream<Document> results, Document options) {
        String namespace = database.getDatabaseName() + "." + name;
        OpenCursor cursor = new OpenCursor(namespace, results.iterator(), snapshot, user);
        int count = options.get("batchSize") instanceof Number size ? size.intValue() : BATCH;
        return cursors.first(cursor, user, count, Boolean.TRUE.equals(options.get("singleBatch")));
    }

    /** Says which index a find uses and how many documents it reads, with the names that MongoDB uses. */
    private Document explain(Document find) {
        StoredCollection collection = collection(String.valueOf(find.get("find")));
        if (collection == null) {
            return explained(new Document("stage", "EOF"), 0, 0);
        }
        Document filter = (Document) find.getOrDefault("filter", new Document());
        int limit = number(find, "limit");
        Query planned = collection.query(filter, (Document) find.get("sort"));
        long returned = planned.matches()
                .skip(number(find, "skip"))
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

    /** Without a size, as in MongoDB, as much as fits; here also not more than some. */
    static int batchSize(Document query) {
        return query.get("batchSize") instanceof Number size && size.intValue() > 0 ? size.intValue() : BATCH;
    }
}
