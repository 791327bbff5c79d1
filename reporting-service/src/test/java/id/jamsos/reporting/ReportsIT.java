package id.jamsos.reporting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jamsos.platform.testing.TestEngines;
import id.jamsos.reporting.count.AccountEvent;
import id.jamsos.reporting.count.CoverageStatus;
import id.jamsos.reporting.count.Dimensions;
import id.jamsos.reporting.count.Standing;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Every test counts at a branch of its own, because the totals are shared. */
class ReportsIT extends RunningService {
    private static final AccountTopic TOPIC = new AccountTopic(TestEngines.kafkaBootstrap());
    private static final LocalDate DAY = LocalDate.parse("2026-10-15");
    private static final String CONTRIBUTIONS = "/api/v1/reports/contributions?from=2026-10&to=2026-10&by=branch";

    private final String siti = "siti-" + UUID.randomUUID();

    @AfterAll
    static void close() {
        TOPIC.close();
    }

    @Test
    void who_registers_and_pays_moves_both_reports() {
        var at = branch("P01");
        TOPIC.send(siti, 1, stands(at, CoverageStatus.REGISTERED));
        TOPIC.send(siti, 2, paid(at));
        TOPIC.send(siti, 3, stands(at, CoverageStatus.ACTIVE));

        var row = awaitRow("/api/v1/reports/coverage?by=branch", "P01", "active", 1);

        assertThat(row.path("registered").asLong()).isEqualTo(1);
        assertThat(row.path("activeRatioPercent").decimalValue()).isEqualByComparingTo("100.00");
        assertThat(row.path("workingPopulation").isNull()).isTrue();
        assertThat(row.path("coveragePercent").isNull()).isTrue();
        assertThat(row.has("region")).isFalse();
        assertThat(rowOf(CONTRIBUTIONS, "P01").toString())
                .isEqualTo("{\"branch\":\"P01\",\"amount\":16800,\"payments\":1,\"participants\":1}");
    }

    @Test
    void an_event_that_comes_twice_counts_once() {
        var at = branch("P02");
        TOPIC.send(siti, 1, stands(at, CoverageStatus.ACTIVE));
        TOPIC.send(siti, 2, paid(at));
        TOPIC.send(siti, 1, stands(at, CoverageStatus.ACTIVE));
        TOPIC.send(siti, 2, paid(at));
        TOPIC.send(siti, 3, paid(at));

        awaitRow(CONTRIBUTIONS, "P02", "amount", 33_600);
        awaitNoLag();

        assertThat(rowOf(CONTRIBUTIONS, "P02").path("payments").asLong()).isEqualTo(2);
        assertThat(rowOf("/api/v1/reports/coverage?by=branch", "P02")
                        .path("registered")
                        .asLong())
                .isEqualTo(1);
    }

    @Test
    void an_event_that_cannot_be_read_stops_nobody_else() {
        var at = branch("P03");
        TOPIC.send("broken-" + siti, 1, "ContributionCredited", "{\"amount\":\"much\"}".getBytes(UTF_8));
        TOPIC.send(siti, 1, paid(at));

        awaitRow(CONTRIBUTIONS, "P03", "amount", 16_800);
    }

    @Test
    void a_type_that_nobody_counts_is_passed_over() {
        var at = branch("P04");
        TOPIC.send(siti, 1, "AccountPainted", "{}".getBytes(UTF_8));
        TOPIC.send(siti, 2, paid(at));

        awaitRow(CONTRIBUTIONS, "P04", "amount", 16_800);
        awaitNoLag();
    }

    @Test
    void a_past_day_can_be_asked_for() {
        var at = branch("P05");
        TOPIC.send(siti, 1, stands(at, CoverageStatus.ACTIVE));
        awaitRow("/api/v1/reports/coverage?by=branch", "P05", "active", 1);

        assertThat(rowOf("/api/v1/reports/coverage?asOf=2026-10-14&by=branch", "P05"))
                .isEqualTo(MissingNode.getInstance());
        assertThat(rowOf("/api/v1/reports/coverage?asOf=2026-10-15&by=branch", "P05")
                        .path("active")
                        .asLong())
                .isEqualTo(1);
    }

    @Test
    void two_dimensions_and_the_month_make_a_row() {
        var at = branch("P06");
        TOPIC.send(siti, 1, paid(at));
        awaitRow(CONTRIBUTIONS, "P06", "amount", 16_800);

        var answer =
                get("/api/v1/reports/contributions?from=2026-10-01&to=2026-10-31&by=branch,programme,month", "analyst");

        assertThat(answer.body())
                .contains("{\"branch\":\"P06\",\"programme\":\"JKK\",\"month\":\"2026-10\",\"amount\":10000,")
                .contains("{\"branch\":\"P06\",\"programme\":\"JKM\",\"month\":\"2026-10\",\"amount\":6800,");
    }

    @Test
    void the_service_describes_and_measures_itself() {
        TOPIC.send(siti, 1, stands(branch("P07"), CoverageStatus.REGISTERED));
        awaitRow("/api/v1/reports/coverage?by=branch", "P07", "registered", 1);

        assertThat(getAsNobody("/v3/api-docs").body())
                .contains("/api/v1/reports/coverage", "/api/v1/reports/contributions", "activeRatioPercent");
        assertThat(management("/actuator/prometheus").body())
                .contains("jamsos_event_to_report_seconds_count", "jamsos_consumer_lag_records", "jamsos_parked_keys");
        assertThat(management("/actuator/health").body()).contains("\"UP\"");
    }

    private JsonNode awaitRow(String path, String branch, String figure, long expected) {
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> rowOf(path, branch), row -> row.path(figure).asLong(0) == expected);
    }

    private void awaitNoLag() {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> get("/api/v1/reports/coverage", "operator")
                                .json()
                                .path("lagMillis")
                                .asLong(-1)
                        == 0);
    }

    private JsonNode rowOf(String path, String branch) {
        for (JsonNode row : get(path, "finance").json().path("rows")) {
            if (row.path("branch").asString("").equals(branch)) {
                return row;
            }
        }
        return MissingNode.getInstance();
    }

    private static Dimensions branch(String code) {
        return Dimensions.of("BPU", code, "3171", "KIOSK");
    }

    private static AccountEvent stands(Dimensions at, CoverageStatus status) {
        return new AccountEvent.CoverageChanged(DAY, new Standing(at, status, Set.of("JKK", "JKM")));
    }

    private static AccountEvent paid(Dimensions at) {
        return new AccountEvent.ContributionCredited(DAY, at, 16_800, true, Map.of("JKK", 10_000L, "JKM", 6_800L));
    }
}
