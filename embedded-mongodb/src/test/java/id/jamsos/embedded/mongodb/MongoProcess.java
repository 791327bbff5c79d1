package id.jamsos.embedded.mongodb;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import java.nio.file.Path;
import java.util.List;
import org.bson.Document;

/** A database in a process of its own that writes without end and says what was acknowledged, so a test can kill it. */
final class MongoProcess {

    static final String DATABASE = "durable";
    static final String COLLECTION = "writes";

    private MongoProcess() {}

    public static void main(String[] arguments) {
        int first = Integer.parseInt(arguments[1]);
        EmbeddedMongo mongo = EmbeddedMongo.start(Path.of(arguments[0]), 0);
        try (MongoClient client = MongoClients.create(mongo.uri(DATABASE))) {
            MongoCollection<Document> writes = client.getDatabase(DATABASE).getCollection(COLLECTION);
            writes.createIndex(new Document("k", 1), new IndexOptions().unique(true));
            writes.createIndex(new Document("group", 1));
            for (int n = first; ; n++) {
                writes.insertOne(new Document("_id", n)
                        .append("k", "k" + n)
                        .append("group", n % 7)
                        .append("v", 0));
                writes.updateOne(
                        new Document("_id", n), new Document("$set", new Document("v", 1).append("group", n % 5)));
                System.out.println(n);
                System.out.flush();
            }
        }
    }

    static Process start(Path directory, int first) throws Exception {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        MongoProcess.class.getName(),
                        directory.toString(),
                        Integer.toString(first)))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
