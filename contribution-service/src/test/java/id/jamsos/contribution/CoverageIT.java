package id.jamsos.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CoverageIT extends RunningService {

    @Test
    void somebody_new_is_registered_and_owes_nothing() {
        String id = registered();

        Answer coverage = coverage(id, "");

        JsonNode segment = coverage.json().path("segments").path(0);
        assertThat(coverage.text("status")).isEqualTo("REGISTERED");
        assertThat(segment.path("segment").asString()).isEqualTo("BPU");
        assertThat(segment.path("programmes")).hasSize(3);
        assertThat(segment.path("since").asString()).isEqualTo(today().toString());
        assertThat(segment.path("paidThrough").isNull()).isTrue();
        assertThat(segment.path("unpaidMonths").intValue()).isZero();
    }

    @Test
    void time_alone_leads_from_active_to_grace_to_inactive_and_a_payment_back() {
        startFreshMonth();
        String id = registered();
        YearMonth paid = month();
        paid(id, 1);
        awaitCoverage(id, "ACTIVE");

        moveClockTo(paid.plusMonths(1).atDay(18));
        assertThat(coverage(id, "").text("status")).isEqualTo("GRACE");
        moveClockTo(paid.plusMonths(4).atDay(1));
        assertThat(coverage(id, "").text("status")).isEqualTo("INACTIVE");
        paid(id, 1);
        awaitCoverage(id, "ACTIVE");

        assertThat(changes(id, 7))
                .containsExactly(
                        "null to REGISTERED",
                        "REGISTERED to ACTIVE",
                        "ACTIVE to GRACE",
                        "GRACE to INACTIVE",
                        "INACTIVE to ACTIVE");
    }

    @Test
    void a_change_is_published_with_the_day_of_the_rule_however_late_it_is_noticed() {
        startFreshMonth();
        String id = registered();
        YearMonth paid = month();
        paid(id, 1);
        awaitCoverage(id, "ACTIVE");

        moveClockTo(paid.plusMonths(7).atDay(20));

        List<LocalDate> days = events(id, 5).stream()
                .filter(event -> event.path("from").isString())
                .map(event -> LocalDate.parse(event.path("on").asString()))
                .toList();
        assertThat(days).last().isEqualTo(paid.plusMonths(4).atDay(1));
        assertThat(YearMonth.from(days.get(1))).isEqualTo(paid.plusMonths(1));
    }

    @Test
    void any_day_can_be_asked_for() {
        startFreshMonth();
        String id = registered();
        LocalDate registered = today();
        paid(id, 1);
        awaitCoverage(id, "ACTIVE");

        assertThat(coverage(id, "?on=" + month().plusMonths(2).atDay(1)).text("status"))
                .isEqualTo("GRACE");
        assertThat(coverage(id, "?on=" + month().plusMonths(9).atDay(1)).text("status"))
                .isEqualTo("INACTIVE");
        Answer before = coverage(id, "?on=" + registered.minusDays(1));
        assertThat(before.json().path("status").isNull()).isTrue();
        assertThat(before.json().path("segments")).isEmpty();
        assertThat(coverage(id, "?on=yesterday").fieldError()).isEqualTo("on date");
        assertThat(coverage(id, "?on=%2B99999-01-01").fieldError()).isEqualTo("on date");
    }

    @Test
    void an_unchanged_coverage_is_not_sent_again_on_the_same_day() {
        String id = registered();
        String path = "/api/v1/participants/" + id + "/coverage";
        String etag = coverage(id, "").header("ETag");

        assertThat(send(to(path, officer("auditor")).header("If-None-Match", etag))
                        .status())
                .isEqualTo(304);
    }

    @Test
    void coverage_is_seen_by_its_own_and_by_officers() {
        String id = registered();
        String path = "/api/v1/participants/" + id + "/coverage";
        String unknown = "/api/v1/participants/" + Registrations.newParticipantId() + "/coverage";

        assertThat(get(path, participant(id)).status()).isEqualTo(200);
        assertThat(get(path, agent(Registrations.AGENT)).status()).isEqualTo(200);
        assertThat(get(path, kiosk()).status()).isEqualTo(200);
        assertThat(get(path, agent("agent-2")).problem()).isEqualTo("not-yours");
        assertThat(get(unknown, agent("agent-2")).problem()).isEqualTo("not-yours");
        assertThat(get(unknown, officer("auditor")).problem()).isEqualTo("participant-unknown");
        assertThat(get(path, officer("analyst")).status()).isEqualTo(403);
    }

    private static List<String> changes(String id, int events) {
        return events(id, events).stream()
                .filter(event -> event.has("to"))
                .map(event -> event.path("from").asString("null") + " to "
                        + event.path("to").asString())
                .toList();
    }

    private static List<JsonNode> events(String id, int count) {
        var events = new ArrayList<JsonNode>();
        Registrations.eventsOf(id, "jamsos.contribution.account", count)
                .forEach(event ->
                        events.add(JsonMapper.shared().readTree(new String(event.value(), StandardCharsets.UTF_8))));
        return events;
    }
}
