package id.jamsos.platform.kafka;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes sure that the topics exist, without making anybody wait: a service starts and works while the broker is away,
 * and its topics are created as soon as the broker is back. Domain topics keep everything, because read models are
 * rebuilt from them.
 */
public final class KafkaTopics implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KafkaTopics.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Map<String, Object> adminSettings;
    private final int partitions;
    private final short replicas;
    private final Map<String, CompletableFuture<Void>> ensured = new ConcurrentHashMap<>();
    private volatile boolean closed;

    public KafkaTopics(String bootstrapServers, int partitions, short replicas) {
        this.adminSettings = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis(),
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        this.partitions = partitions;
        this.replicas = replicas;
    }

    /** Starts to create the topic where it is missing; the result completes once it is there. */
    public CompletableFuture<Void> ensure(String topic) {
        return ensured.computeIfAbsent(topic, name -> {
            var present = new CompletableFuture<Void>();
            Thread.ofVirtual().name("topic-" + name).start(() -> createUntilPresent(name, present));
            return present;
        });
    }

    private void createUntilPresent(String topic, CompletableFuture<Void> present) {
        try {
            while (!closed) {
                if (isCreated(topic)) {
                    present.complete(null);
                    return;
                }
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        present.cancel(false);
    }

    private boolean isCreated(String topic) throws InterruptedException {
        try (Admin admin = Admin.create(adminSettings)) {
            return isCreated(admin, topic);
        } catch (KafkaException e) {
            LOG.warn("Topic {} cannot be looked up yet: {}", topic, e.toString());
            return false; // the name of the broker may be unknown for a while too
        }
    }

    private boolean isCreated(Admin admin, String topic) throws InterruptedException {
        var wanted = new NewTopic(topic, partitions, replicas)
                .configs(Map.of(
                        TopicConfig.RETENTION_MS_CONFIG, "-1",
                        TopicConfig.RETENTION_BYTES_CONFIG, "-1",
                        TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, Integer.toString(Math.max(1, replicas - 1))));
        try {
            admin.createTopics(List.of(wanted)).all().get();
            LOG.info("Created topic {} with {} partitions", topic, partitions);
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TopicExistsException) {
                return true;
            }
            LOG.warn("Topic {} cannot be looked up yet: {}", topic, String.valueOf(e.getCause()));
            return false;
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
