package id.jamsos.reporting.count.events;

import static java.util.stream.Collectors.toMap;

import id.jamsos.reporting.count.Batch;
import id.jamsos.reporting.count.Progress;
import id.jamsos.reporting.count.TotalsLag;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Asks the broker whether the whole consumer group has reached the end of the topic, so that every replica gives the
 * same answer whichever partitions it counts itself.
 */
@Component
final class KafkaTotalsLag implements TotalsLag, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration GOOD_FOR = Duration.ofMillis(500);

    private final Admin admin;
    private final Progress progress;
    private final InstantSource wallClock;
    private Instant askedAt = Instant.MIN;
    private Instant completeUntil;

    KafkaTotalsLag(
            @Value("${spring.kafka.bootstrap-servers}") String bootstrapServers,
            Progress progress,
            InstantSource wallClock) {
        this.progress = progress;
        this.wallClock = wallClock;
        this.completeUntil = wallClock.instant();
        this.admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis(),
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis()));
    }

    /** While the broker does not answer, the totals are as old as the last time they were known to be complete. */
    @Override
    public synchronized Duration now() {
        Instant now = wallClock.instant();
        if (askedAt.isBefore(now.minus(GOOD_FOR))) {
            askedAt = now;
            ask(now);
        }
        return Duration.between(completeUntil, askedAt);
    }

    private void ask(Instant now) {
        try {
            Set<Batch.Stream> behind = partitionsBehind();
            completeUntil = behind.isEmpty() ? now : lastCounted(behind);
        } catch (ExecutionException | TimeoutException _) {
            return;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Of the partition furthest behind; of one that was never counted nothing is known but when we began to look. */
    private Instant lastCounted(Set<Batch.Stream> behind) {
        Map<Batch.Stream, Instant> last = progress.lastCounted();
        return behind.stream()
                .map(stream -> last.getOrDefault(stream, completeUntil))
                .min(Instant::compareTo)
                .orElse(completeUntil);
    }

    private Set<Batch.Stream> partitionsBehind() throws InterruptedException, ExecutionException, TimeoutException {
        var ends = ends();
        Map<TopicPartition, OffsetAndMetadata> committed =
                within(admin.listConsumerGroupOffsets(AccountListener.GROUP).partitionsToOffsetAndMetadata());
        var behind = new HashSet<Batch.Stream>();
        ends.forEach((partition, end) -> {
            var reached = committed.get(partition);
            if (end.offset() > (reached == null ? 0 : reached.offset())) {
                behind.add(new Batch.Stream(partition.topic(), partition.partition()));
            }
        });
        return behind;
    }

    private Map<TopicPartition, ListOffsetsResultInfo> ends()
            throws InterruptedException, ExecutionException, TimeoutException {
        var partitions = within(
                        admin.describeTopics(List.of(AccountListener.TOPIC)).allTopicNames())
                .values()
                .stream()
                .flatMap(topic -> topic.partitions().stream())
                .map(info -> new TopicPartition(AccountListener.TOPIC, info.partition()))
                .collect(toMap(partition -> partition, _ -> OffsetSpec.latest()));
        return within(admin.listOffsets(partitions).all());
    }

    private static <T> T within(KafkaFuture<T> answer)
            throws InterruptedException, ExecutionException, TimeoutException {
        return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        admin.close(Duration.ZERO);
    }
}
