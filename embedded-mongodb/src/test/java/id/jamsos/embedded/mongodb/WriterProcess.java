package id.jamsos.embedded.mongodb;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.bson.Document;

/**
 * A database in a process of its own in which several writers write without end and say what was acknowledged, so that a
 * test can kill it.
 */
final class WriterProcess {

    static final String DATABASE = "durable";
    static final int WRITERS = 8;

    private WriterProcess() {}

    public static void main(String[] arguments) {
        EmbeddedMongo mongo = EmbeddedMongo.start(Path.of(arguments[0]), 0);
        MongoClient client = MongoClients.create(mongo.uri(DATABASE));
        MongoCollection<Document> documents = client.getDatabase(DATABASE).getCollection(arguments[1]);
        documents.createIndex(new Document("k", 1), new IndexOptions().unique(true));
        documents.createIndex(new Document("group", 1).append("at", -1));
        documents.createIndex(new Document("tags", 1));
        documents.createIndex(new Document("half", 1), new IndexOptions().sparse(true));
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        for (int writer = 0; writer < WRITERS; writer++) {
            int number = writer;
            writers.execute(() -> write(documents, number));
        }
        writers.close();
    }

    private static void write(MongoCollection<Document> documents, int writer) {
        for (int n = 0; ; n++) {
            WriterSteps.run(documents, writer, n);
            synchronized (System.out) {
                System.out.println(writer + " " + n);
                System.out.flush();
            }
        }
    }

    static Process start(Path directory, String collection) throws Exception {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        WriterProcess.class.getName(),
                        directory.toString(),
                        collection))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
