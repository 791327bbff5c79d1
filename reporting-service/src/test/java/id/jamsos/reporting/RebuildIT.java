package id.jamsos.reporting;

import static com.mongodb.client.model.Filters.gt;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import id.jamsos.embedded.kafka.EmbeddedKafka;
import id.jamsos.platform.consume.ParkedCommands;
import id.jamsos.platform.consume.ParkedPages;
import id.jamsos.platform.consume.ParkedRecord;
import id.jamsos.platform.consume.ParkedStream;
import id.jamsos.platform.operate.Figures;
import id.jamsos.platform.testing.TestEngines;
import id.jamsos.reporting.count.AccountEvent;
import id.jamsos.reporting.count.Arrival;
import id.jamsos.reporting.count.Dimensions;
import id.jamsos.reporting.count.EventLog;
import id.jamsos.reporting.count.TotalsLag;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** Counting again from the topic, as docs/operations says it, after one record was discarded and another released. */
class RebuildIT {
    private static final long SEED = 20_261_129;
    private static final String MONGO = TestEngines.mongoUri("reporting");
    private static final ParkedStream STREAM = new ParkedStream("reporting-totals", "jamsos.contribution.account");
    private static final String REBUILD = "--jamsos.reporting.rebuild-totals=true";
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final EmbeddedKafka kafka = TestEngines.privateKafka();
    private final AccountTopic topic = new AccountTopic(kafka.bootstrapServers());

    @AfterEach
    void stop() {
        topic.close();
        kafka.close();
    }

    @Test
    void the_same_totals_come_out_and_what_was_discarded_stays_out() {
        Map<String, Long> before;
        try (var service = service()) {
            long plain = countSomeHistory(service);
            before = figures(service);
            assertThat(before.get("amount")).isEqualTo(plain + 16_800);
            spoil(service.getBean(MongoDatabase.class));
            Map<String, Long> spoilt = figures(service);

            assertThatThrownBy(() -> service(REBUILD)).rootCause().hasMessageContaining("another replica");
            assertThat(figures(service)).isEqualTo(spoilt).isNotEqualTo(before);
        }

        try (var again = service(REBUILD)) {
            await().atMost(PATIENCE).until(() -> isComplete(again));
            assertThat(figures(again)).isEqualTo(before);
            assertThat(parked(again)).isEmpty();
        }
    }

    /** Answers what the history adds up to without the key of which one record is discarded and one released. */
    private long countSomeHistory(ConfigurableApplicationContext service) {
        List<Arrival> sent = history();
        sent.subList(0, sent.size() / 2).forEach(this::send);
        topic.send("broken", 1, "ContributionCredited", "{\"amount\":\"much\"}".getBytes(UTF_8));
        topic.send("broken", 2, paid());
        sent.subList(sent.size() / 2, sent.size()).forEach(this::send);
        ParkedRecord first = await().atMost(PATIENCE)
                .until(() -> parked(service), waiting -> waiting.size() == 2)
                .getFirst();
        await().atMost(PATIENCE).until(() -> isComplete(service));
        long plain = figures(service).getOrDefault("amount", 0L);

        var commands = service.getBean(ParkedCommands.class);
        commands.discard(STREAM, first.partition(), first.offset(), "operator-client", "cannot be read");
        commands.release(STREAM, "broken", "operator-client", null);
        await().atMost(PATIENCE).until(() -> parked(service).isEmpty());
        return plain;
    }

    private static List<Arrival> history() {
        var log = new EventLog(new Random(SEED), 400, 20);
        return log.batch(0, log.length()).arrivals();
    }

    private void send(Arrival arrival) {
        topic.send(arrival.account(), arrival.sequence(), arrival.event());
    }

    private static AccountEvent paid() {
        return new AccountEvent.ContributionCredited(
                LocalDate.parse("2026-10-25"),
                Dimensions.of("BPU", "P31", "3171", "KIOSK"),
                16_800,
                true,
                Map.of("JKK", 10_000L, "JKM", 6_800L));
    }

    /** Makes every total wrong in which there is money. */
    private static void spoil(MongoDatabase reporting) {
        reporting.getCollection("cells").updateMany(gt("amount", 0L), Updates.inc("amount", 1L));
    }

    private static List<ParkedRecord> parked(ConfigurableApplicationContext service) {
        return service.getBean(ParkedPages.class).records(List.of(STREAM), null, false, null, 10);
    }

    private static Map<String, Long> figures(ConfigurableApplicationContext service) {
        return service.getBean(Figures.class).count();
    }

    private static boolean isComplete(ConfigurableApplicationContext service) {
        return service.getBean(TotalsLag.class).now().isZero();
    }

    private ConfigurableApplicationContext service(String... more) {
        return Replica.start(MONGO, kafka.bootstrapServers(), more);
    }
}
