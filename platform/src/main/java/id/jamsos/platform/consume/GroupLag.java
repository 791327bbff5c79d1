package id.jamsos.platform.consume;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Asks the broker how far whole groups have come, so that every replica gives the same answer. */
public final class GroupLag {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Map<String, Object> settings;

    public GroupLag(String bootstrapServers) {
        this.settings = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis(),
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
    }

    /**
     * How far a group is on one partition.
     *
     * @param committed offset of the next record that it will take in
     * @param end offset of the next record that will be written
     */
    public record Partition(String group, String topic, int partition, long committed, long end) {
        public long lag() {
            return Math.max(0, end - committed);
        }
    }

    /**
     * Every partition of every stream, in their order.
     *
     * @throws KafkaException when the broker does not answer
     */
    public List<Partition> of(List<ParkedStream> streams) {
        try (Admin admin = Admin.create(settings)) {
            var all = new ArrayList<Partition>();
            for (ParkedStream stream : streams) {
                all.addAll(of(admin, stream));
            }
            all.sort(Comparator.comparing(Partition::group)
                    .thenComparing(Partition::topic)
                    .thenComparing(Partition::partition));
            return all;
        } catch (ExecutionException e) {
            throw new KafkaException("The broker cannot tell the lag", e.getCause());
        } catch (TimeoutException e) {
            throw new org.apache.kafka.common.errors.TimeoutException("The broker does not tell the lag", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Interrupted while asking for the lag", e);
        }
    }

    private static List<Partition> of(Admin admin, ParkedStream stream)
            throws ExecutionException, InterruptedException, TimeoutException {
        var latest = partitions(admin, stream.topic()).stream()
                .collect(Collectors.toMap(one -> one, _ -> OffsetSpec.latest()));
        var ends = within(admin.listOffsets(latest).all());
        Map<TopicPartition, OffsetAndMetadata> committed =
                within(admin.listConsumerGroupOffsets(stream.group()).partitionsToOffsetAndMetadata());
        var all = new ArrayList<Partition>();
        ends.forEach((one, end) -> {
            OffsetAndMetadata reached = committed.get(one);
            long next = reached == null ? 0 : reached.offset();
            all.add(new Partition(stream.group(), one.topic(), one.partition(), next, end.offset()));
        });
        return all;
    }

    private static List<TopicPartition> partitions(Admin admin, String topic)
            throws ExecutionException, InterruptedException, TimeoutException {
        try {
            return within(admin.describeTopics(List.of(topic)).allTopicNames()).values().stream()
                    .flatMap(described -> described.partitions().stream())
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return List.of(); // it is created as soon as somebody has something to say
            }
            throw e;
        }
    }

    private static <T> T within(KafkaFuture<T> answer)
            throws ExecutionException, InterruptedException, TimeoutException {
        return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }
}
