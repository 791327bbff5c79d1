package id.jamsos.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import id.jamsos.embedded.kafka.EmbeddedKafka;
import id.jamsos.platform.testing.TestEngines;
import id.jamsos.reporting.count.Arrival;
import id.jamsos.reporting.count.Cells;
import id.jamsos.reporting.count.EventLog;
import id.jamsos.reporting.count.TotalsLag;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole service twice, on a real broker and database, while events come twice and one replica dies. */
class TwoReplicasIT {
    private static final long SEED = 20_261_120;
    private static final String MONGO = TestEngines.mongoUri("reporting");

    private final EmbeddedKafka kafka = TestEngines.privateKafka();
    private final AccountTopic topic = new AccountTopic(kafka.bootstrapServers());

    @AfterEach
    void stop() {
        topic.close();
        kafka.close();
    }

    @Test
    void each_event_counts_once_though_some_come_twice_and_a_replica_dies() {
        var log = new EventLog(new Random(SEED), 1_500, 60);
        List<Arrival> sent = log.batch(0, log.length()).arrivals();

        var first = replica();
        send(sent.subList(0, sent.size() / 3));
        try (var second = replica()) {
            send(sent.subList(sent.size() / 3, sent.size() * 2 / 3));
            first.getBean(MongoClient.class).close();
            send(sent.subList(sent.size() * 2 / 3, sent.size()));
            first.close();

            await().atMost(Duration.ofMinutes(1)).until(() -> isComplete(second));
            assertThat(EventLog.filledPlaces(second.getBean(Cells.class))).isEqualTo(log.expectedPlaces());
        }
    }

    private void send(List<Arrival> arrivals) {
        arrivals.forEach(arrival -> topic.send(arrival.account(), arrival.sequence(), arrival.event()));
    }

    private static boolean isComplete(ConfigurableApplicationContext replica) {
        return replica.getBean(TotalsLag.class).now().isZero();
    }

    private ConfigurableApplicationContext replica() {
        return Replica.start(MONGO, kafka.bootstrapServers());
    }
}
