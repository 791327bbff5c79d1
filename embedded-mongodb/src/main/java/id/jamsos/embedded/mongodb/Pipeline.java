package id.jamsos.embedded.mongodb;

import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.NoopOplog;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The stages of an aggregation. A filter and a sort at its beginning use indexes, and results are made as they are read;
 * only groups and sorts hold something in memory.
 */
final class Pipeline {

    private final StoredDatabase database;
    private final List<Document> stages;

    Pipeline(StoredDatabase database, List<Document> stages) {
        this.database = database;
        this.stages = stages;
    }

    Stream<Document> run(StoredCollection collection) {
        int used = 0;
        Document filter = first(used, "$match");
        used += filter == null ? 0 : 1;
        Document sort = first(used, "$sort");
        used += sort == null ? 0 : 1;
        Stream<Document> results = collection
                .query(filter == null ? new Document() : filter, sort)
                .first(sort == null ? 0 : limitAt(used))
                .matches();
        for (int stage = used; stage < stages.size(); stage++) {
            results = apply(stage, collection, results);
        }
        return results;
    }

    private @Nullable Document first(int stage, String name) {
        return stage < stages.size() && stages.get(stage).get(name) instanceof Document content ? content : null;
    }

    /** How many sorted documents are wanted, when a limit follows at once. */
    private long limitAt(int stage) {
        return stage < stages.size() && stages.get(stage).get("$limit") instanceof Number limit ? limit.longValue() : 0;
    }

    private Stream<Document> apply(int number, StoredCollection collection, Stream<Document> documents) {
        Document stage = stages.get(number);
        return switch (stage.keySet().iterator().next()) {
            case "$match" -> documents.filter(Filter.of(Fields.document(stage, "$match")));
            case "$sort" -> sorted(documents, Fields.document(stage, "$sort"), limitAt(number + 1));
            default ->
                Aggregation.fromPipeline(List.of(stage), ignored -> database, database, collection, NoopOplog.get())
                        .runStagesAsStream(documents);
        };
    }

    private static Stream<Document> sorted(Stream<Document> documents, Document sort, long wanted) {
        Sorter sorter = new Sorter(SortField.of(sort), wanted);
        documents.forEach(document -> sorter.add(document, DocumentBytes.write(document)));
        return sorter.sorted();
    }
}
