package id.jamsos.embedded.mongodb;

import com.mongodb.client.MongoCollection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;

/** What the n-th step of a writer does, in a database and in a model of it. A third inserts, updates and deletes each. */
final class WriterSteps {

    private static final int STEPS = 3;
    private static final int KEPT = 20 * STEPS;

    private WriterSteps() {}

    static void run(MongoCollection<Document> documents, int writer, int step) {
        switch (step % STEPS) {
            case 0 -> documents.insertOne(inserted(writer, step));
            case 1 ->
                documents.updateOne(
                        new Document("_id", id(writer, step - 1)).append("version", 0),
                        new Document("$set", new Document("group", step % 5).append("version", 1))
                                .append("$push", new Document("tags", step % 3))
                                .append("$unset", new Document("half", "")));
            default -> documents.deleteOne(new Document("_id", id(writer, step - 2 - KEPT)));
        }
    }

    /** The documents of a writer after so many steps. */
    static Map<String, Document> after(int writer, int steps) {
        Map<String, Document> documents = new TreeMap<>();
        for (int step = 0; step < steps; step++) {
            switch (step % STEPS) {
                case 0 -> documents.put(id(writer, step), inserted(writer, step));
                case 1 -> documents.put(id(writer, step - 1), updated(writer, step));
                default -> documents.remove(id(writer, step - 2 - KEPT));
            }
        }
        return documents;
    }

    private static Document inserted(int writer, int step) {
        Document document = new Document("_id", id(writer, step))
                .append("writer", writer)
                .append("k", "k" + id(writer, step))
                .append("group", step % 7)
                .append("at", (long) step)
                .append("tags", List.of(step % 4, "tag"))
                .append("version", 0);
        return step % 2 == 0 ? document.append("half", step) : document;
    }

    private static Document updated(int writer, int step) {
        Document document = inserted(writer, step - 1);
        document.remove("half");
        return document.append("group", step % 5)
                .append("version", 1)
                .append("tags", List.of((step - 1) % 4, "tag", step % 3));
    }

    private static String id(int writer, int step) {
        return writer + "-" + step;
    }
}
