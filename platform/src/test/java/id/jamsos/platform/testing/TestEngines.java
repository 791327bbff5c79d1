package id.jamsos.platform.testing;

import id.jamsos.embedded.kafka.EmbeddedKafka;
import java.util.UUID;

/**
 * The database server and the broker of the tests: one of each per JVM, started by the first test that asks.
 *
 * <p>Which ones: those named by {@code JAMSOS_MONGODB_URI} and {@code JAMSOS_KAFKA}, and then they must answer; else
 * containers, when Docker has the images already; else the embedded ones. {@code JAMSOS_REQUIRE_REAL=1} makes the last a
 * failure. The choice is printed once.
 */
public final class TestEngines {

    private static final String RUN = UUID.randomUUID().toString().substring(0, 6);

    private TestEngines() {}

    /**
     * The URI of a database that only the calling class uses: the same for every call from one class, another for another
     * class and in another run.
     */
    public static String mongoUri(String databaseName) {
        Class<?> caller = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
                .getCallerClass();
        String suffix = "%s%08x".formatted(RUN, caller.getName().hashCode());
        return MongoEngine.shared().uri(databaseName + "_" + suffix);
    }

    /** The broker that all test classes of this JVM share; topics and groups are theirs to keep apart. */
    public static String kafkaBootstrap() {
        return KafkaEngine.shared();
    }

    /**
     * A broker of the caller's own with empty topics, to be stopped, started again and closed: for tests in which Kafka is
     * away, or which must not see the events of others.
     */
    public static EmbeddedKafka privateKafka() {
        return EmbeddedKafka.start(TemporaryDirectory.create("jamsos-kafka"), 0);
    }
}
