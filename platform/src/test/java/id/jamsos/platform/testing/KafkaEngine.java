package id.jamsos.platform.testing;

import id.jamsos.embedded.kafka.EmbeddedKafka;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.testcontainers.kafka.KafkaContainer;

/** The broker of this JVM's tests. */
final class KafkaEngine {

    private static final String VARIABLE = "JAMSOS_KAFKA";
    private static final String IMAGE = "apache/kafka:4.2.1";
    private static final int LIMIT_SECONDS = 10;

    private KafkaEngine() {}

    static String shared() {
        return Shared.BOOTSTRAP;
    }

    private static final class Shared {
        private static final String BOOTSTRAP = choose();
    }

    private static String choose() {
        String given = EngineChoice.given(VARIABLE);
        if (given != null) {
            mustAnswer(given);
            EngineChoice.announce("Kafka", "the brokers that " + VARIABLE + " names");
            return given;
        }
        if (EngineChoice.isImagePresent(IMAGE)) {
            KafkaContainer container = new KafkaContainer(IMAGE);
            container.start();
            EngineChoice.announce("Kafka", "the container " + IMAGE);
            return container.getBootstrapServers();
        }
        EngineChoice.allowEmbedded(VARIABLE, IMAGE);
        EmbeddedKafka embedded = EmbeddedKafka.start(TemporaryDirectory.create("jamsos-kafka"), 0);
        EngineChoice.announce("Kafka", "the embedded broker");
        return embedded.bootstrapServers();
    }

    private static void mustAnswer(String bootstrap) {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrap);
        try (Admin admin = Admin.create(settings)) {
            admin.describeCluster().clusterId().get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(VARIABLE + " is set, but no broker answers", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while asking " + VARIABLE, e);
        }
    }
}
