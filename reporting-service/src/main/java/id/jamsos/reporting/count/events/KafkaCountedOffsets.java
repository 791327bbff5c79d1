package id.jamsos.reporting.count.events;

import id.jamsos.reporting.count.CountedOffsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.GroupNotEmptyException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The offsets of the consumer group. The broker gives them up only when the group has no members. */
@Component
final class KafkaCountedOffsets implements CountedOffsets {
    /** Longer than the session of a replica that was killed. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Duration PAUSE = Duration.ofMillis(500);

    private final String bootstrapServers;

    KafkaCountedOffsets(@Value("${spring.kafka.bootstrap-servers}") String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    @Override
    public void forget() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            while (!isForgotten(admin)) {
                if (System.nanoTime() - end > 0) {
                    throw new IllegalStateException(
                            "The totals cannot be rebuilt: another replica of the service counts. Stop it first.");
                }
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted before the totals could be rebuilt", e);
        }
    }

    private static boolean isForgotten(Admin admin) throws InterruptedException {
        try {
            admin.deleteConsumerGroups(List.of(AccountListener.GROUP)).all().get();
            return true;
        } catch (ExecutionException e) {
            return switch (e.getCause()) {
                case GroupIdNotFoundException _ -> true;
                case GroupNotEmptyException _ -> false;
                case null, default ->
                    throw new IllegalStateException("The totals cannot be rebuilt: the broker refuses", e);
            };
        }
    }
}
