package id.jamsos.platform.kafka;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/**
 * Says whether the broker answers. Part of the health that people read, and not of readiness: without a broker requests are still taken,
 * so nothing must send them elsewhere.
 */
public final class KafkaHealth extends AbstractHealthIndicator implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Admin admin;

    public KafkaHealth(String bootstrapServers) {
        super("The broker cannot be asked");
        this.admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis(),
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis()));
    }

    @Override
    protected void doHealthCheck(Health.Builder health) throws InterruptedException, ExecutionException {
        try {
            int brokers = admin.describeCluster()
                    .nodes()
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    .size();
            health.up().withDetail("brokers", brokers);
        } catch (TimeoutException _) {
            health.down().withDetail("reason", "no broker answers");
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof org.apache.kafka.common.errors.TimeoutException)) {
                throw e;
            }
            health.down().withDetail("reason", "no broker answers");
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ZERO);
    }
}
