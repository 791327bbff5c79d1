import id.jamsos.embedded.mongodb.EmbeddedMongo;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** The embedded database as a process, where no MongoDB can be had: EmbeddedDatabase DIRECTORY PORT. */
class EmbeddedDatabase {
    static void main(String... arguments) throws InterruptedException {
        EmbeddedMongo database = EmbeddedMongo.start(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        Runtime.getRuntime().addShutdownHook(new Thread(database::close));
        new CountDownLatch(1).await();
    }
}
