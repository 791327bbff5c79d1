package id.jamsos.platform.consume;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.event.ListenerContainerIdleEvent;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.FixedBackOff;

/** The containers in which the consumers of a service run, all set up alike. */
final class ConsumerContainers {
    private static final long RETRY_EVERY_MILLIS = 500;

    /** How often a consumer looks for orders of operators while nothing arrives. */
    private static final long IDLE_MILLIS = 1_000;

    /** After a crash the partitions of the dead consumer wait this long for a new one, and reports and bills with them. */
    private static final int SESSION_MILLIS = 10_000;

    /** So few that a batch ends long before the broker takes the consumer for dead, also while the database hangs. */
    private static final int MOST_RECORDS = 250;

    private final String bootstrapServers;

    ConsumerContainers(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    ConcurrentMessageListenerContainer<byte[], byte[]> create(ParkedKeys keys, Delivery delivery) {
        String group = keys.stream().group();
        var properties = new ContainerProperties(keys.stream().topic());
        properties.setGroupId(group);
        properties.setMessageListener(delivery);
        properties.setConsumerRebalanceListener(new OwnedPartitions(keys));
        properties.setPollTimeout(IDLE_MILLIS);
        properties.setIdleEventInterval(IDLE_MILLIS);
        properties.setIdleBeforeDataMultiplier(1);
        var container = new ConcurrentMessageListenerContainer<byte[], byte[]>(
                new DefaultKafkaConsumerFactory<>(settings()), properties);
        container.setBeanName(group);
        container.setCommonErrorHandler(retryingForEver(group));
        var idle = new IdleConsumer(group, delivery);
        container.setApplicationEventPublisher(event -> {
            if (event instanceof ListenerContainerIdleEvent) { // told on the consumer's own thread
                idle.look();
            }
        });
        return container;
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
}
