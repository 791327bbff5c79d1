package id.jamsos.platform.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jamsos.embedded.kafka.EmbeddedKafka;
import id.jamsos.platform.testing.TestEngines;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class KafkaHealthIT {
    @Test
    void it_says_when_the_broker_is_away_and_when_it_is_back() {
        try (EmbeddedKafka kafka = TestEngines.privateKafka();
                var health = new KafkaHealth(kafka.bootstrapServers())) {
            assertThat(health.health().getStatus()).isEqualTo(Status.UP);

            kafka.stop();
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> health.health().getStatus().equals(Status.DOWN));
            kafka.start();

            await().atMost(Duration.ofSeconds(20))
                    .until(() -> health.health().getStatus().equals(Status.UP));
        }
    }
}
