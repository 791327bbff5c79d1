package id.jamsos.embedded.mongodb;

import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.IndexNotFoundException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The commands on a database that change or describe it; what the library below does well enough is left to it. */
final class Commands {

    private static final int INVALID_OPTIONS = 72;

    private final StoredDatabase database;
    private final Document query;
    private final String name;

    private Commands(StoredDatabase database, Document query, String name) {
        this.database = database;
        this.query = query;
        this.name = name;
    }

    static Document run(StoredDatabase database, String command, Document query, UnaryOperator<Document> library) {
        Commands commands = new Commands(database, query, String.valueOf(query.get(command)));
        WriteCommand write = new WriteCommand(database, query, commands.name);
        return switch (command) {
            case "insert" -> write.insert();
            case "update" -> write.update(library);
            case "delete" -> write.delete();
            case "createIndexes" -> commands.createIndexes(library);
            case "dropIndexes" -> commands.dropIndexes();
            case "listCollections" -> commands.listCollections(library);
            default -> library.apply(query);
        };
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
}
