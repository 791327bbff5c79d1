package id.jamsos.embedded.mongodb;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.oplog.NoopOplog;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Inserts, updates and deletes with the counts of what really happened; an ordered one stops at its first error. */
final class WriteCommand {

    private static final Set<String> ENVELOPES = Set.of("query", "$query");

    private final StoredDatabase database;
    private final Document query;
    private final String name;

    private final List<Document> errors = new ArrayList<>();
    private final List<Document> upserted = new ArrayList<>();
    private int matched;
    private int modified;
    private int position;

    WriteCommand(StoredDatabase database, Document query, String name) {
        this.database = database;
        this.query = query;
        this.name = name;
    }

    Document insert() {
        StoredCollection collection = database.resolveOrCreateCollection(name);
        each("documents", document -> {
            collection.addDocument(document);
            matched++;
            return true;
        });
        return reply();
    }

    /** The library runs each update by itself; it would go on after an error. */
    Document update(UnaryOperator<Document> library) {
        each("updates", update -> {
            Document one = new Document(query).append("updates", List.of(update));
            Document result = library.apply(one);
            if (result.get("writeErrors") instanceof List<?> failures) {
                Document failure = (Document) failures.getFirst();
                failure.putIfAbsent("code", Replies.UNKNOWN_ERROR);
                errors.add(failure.append("index", position));
                database.undoHalfDocument();
                return false;
            }
            matched += Fields.number(result, "n");
            modified += Fields.number(result, "nModified");
            if (result.get("upserted") instanceof Collection<?> created) {
                created.forEach(each -> upserted.add(((Document) each).append("index", position)));
            }
            return true;
        });
        Document reply = reply().append("nModified", modified);
        if (!upserted.isEmpty()) {
            reply.append("upserted", upserted);
        }
        return reply;
    }

    Document delete() {
        StoredCollection collection = database.resolveCollection(name, false);
        each("deletes", delete -> {
            if (collection != null) {
                int limit = Fields.number(delete, "limit");
                matched += collection.deleteDocuments(asFilter(Fields.document(delete, "q")), limit, NoopOplog.get());
            }
            return true;
        });
        return reply();
    }

    /** The library takes a filter on a field {@code query} for the envelope of another filter, and would delete what that one finds. */
    private static Document asFilter(Document filter) {
        return ENVELOPES.stream().anyMatch(filter::containsKey) ? new Document("$and", List.of(filter)) : filter;
    }

    private void each(String field, Step step) {
        boolean ordered = !Boolean.FALSE.equals(query.get("ordered"));
        for (Document part : Fields.documents(query, field)) {
            if (!succeeds(step, part) && ordered) {
                break;
            }
            position++;
        }
    }

    private boolean succeeds(Step step, Document part) {
        try {
            return step.run(part);
        } catch (MongoServerException e) {
            errors.add(Replies.writeError(position, e));
            database.undoHalfDocument();
            return false;
        }
    }

    private Document reply() {
        Document reply = Replies.ok().append("n", matched);
        if (!errors.isEmpty()) {
            reply.append("writeErrors", errors);
        }
        return reply;
    }

    private interface Step {
        boolean run(Document part);
    }
}
