package id.jamsos.platform.consume;

import com.mongodb.client.MongoDatabase;
import id.jamsos.platform.kafka.KafkaTopics;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.FixedBackOff;

/**
 * The consumers of a service. A batch's offsets are committed when all of it is applied or parked; while the database
 * is away the same batch is tried again, for ever.
 */
public final class EventConsumers implements SmartLifecycle {
    private static final long RETRY_EVERY_MILLIS = 500;

    /** After a crash the partitions of the dead consumer wait this long for a new one, and reports and bills with them. */
    private static final int SESSION_MILLIS = 10_000;

    /** So few that a batch ends long before the broker takes the consumer for dead, also while the database hangs. */
    private static final int MOST_RECORDS = 250;

    private final String bootstrapServers;
    private final KafkaTopics topics;
    private final ParkedRecords parked;
    private final MeterRegistry metrics;
    private final List<ConcurrentMessageListenerContainer<byte[], byte[]>> containers = new CopyOnWriteArrayList<>();
    private volatile boolean running;

    public EventConsumers(
            String bootstrapServers,
            KafkaTopics topics,
            MongoDatabase database,
            InstantSource wallClock,
            MeterRegistry metrics) {
        this.bootstrapServers = bootstrapServers;
        this.topics = topics;
        this.parked = new ParkedRecords(database, wallClock);
        this.metrics = metrics;
    }

    /** Applies each event of the topic; the group is the name of what is kept up to date by it. */
    public void consume(String topic, String group, EventHandler handler) {
        var keys = new ParkedKeys(parked, group, topic);
        add(topic, group, keys, new KeyedDelivery(handler, keys));
    }

    /** Applies the events of the topic in batches of one partition. */
    public <T> void consumeBatches(String topic, String group, BatchHandler<T> handler) {
        var keys = new ParkedKeys(parked, group, topic);
        add(topic, group, keys, new BatchDelivery<>(handler, keys));
    }

    private void add(String topic, String group, ParkedKeys keys, BatchMessageListener<byte[], byte[]> listener) {
        var properties = new ContainerProperties(topic);
        properties.setGroupId(group);
        properties.setMessageListener(listener);
        properties.setConsumerRebalanceListener(new ForgetParkedKeys(keys));
        var container = new ConcurrentMessageListenerContainer<byte[], byte[]>(
                new DefaultKafkaConsumerFactory<>(settings()), properties);
        container.setBeanName(group);
        container.setCommonErrorHandler(retryingForEver(group));
        containers.add(container);
        Gauge.builder("jamsos.parked.keys", keys, ParkedKeys::count)
                .description("Keys of which records could not be applied")
                .tags("group", group, "topic", topic)
                .register(metrics);
        Gauge.builder("jamsos.consumer.lag.records", container, ConsumerLag::of)
                .description("Records of the topic that are not applied yet")
                .tags("group", group, "topic", topic)
                .register(metrics);
        if (running) {
            startWhenTopicIsThere(container);
        }
    }

    /** Whatever fails is tried again: a record is given up only by parking it, which the deliveries do themselves. */
    private static DefaultErrorHandler retryingForEver(String group) {
        var handler = new DefaultErrorHandler(
                (lost, failure) -> {
                    throw new IllegalStateException("No record is ever skipped", failure);
                },
                new FixedBackOff(RETRY_EVERY_MILLIS, FixedBackOff.UNLIMITED_ATTEMPTS));
        handler.setClassifications(Map.of(), true);
        handler.setRetryListeners(new LoggedRetries(group));
        return handler;
    }

    private Map<String, Object> settings() {
        return Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
                ByteArrayDeserializer.class,
                ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
                ByteArrayDeserializer.class,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.METADATA_MAX_AGE_CONFIG,
                30_000,
                ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
                SESSION_MILLIS,
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                MOST_RECORDS,
                ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
                List.of(CooperativeStickyAssignor.class.getName()));
    }

    private void startWhenTopicIsThere(ConcurrentMessageListenerContainer<byte[], byte[]> container) {
        String topic = String.join(",", container.getContainerProperties().getTopics());
        var _ = topics.ensure(topic).thenRun(() -> {
            if (running) {
                container.start();
            }
        });
    }

    @Override
    public void start() {
        parked.createIndexes();
        running = true;
        containers.forEach(this::startWhenTopicIsThere);
    }

    @Override
    public void stop() {
        running = false;
        containers.forEach(ConcurrentMessageListenerContainer::stop);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Starts after the relays and stops before them. */
    @Override
    public int getPhase() {
        return 100;
    }

    private record ForgetParkedKeys(ParkedKeys keys) implements ConsumerAwareRebalanceListener {
        @Override
        public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
            keys.forget();
        }
    }
}
