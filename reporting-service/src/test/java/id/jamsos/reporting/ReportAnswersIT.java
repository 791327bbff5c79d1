package id.jamsos.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What surrounds the figures: the envelope, refusals, and who may ask. */
class ReportAnswersIT extends RunningService {
    @Test
    void the_envelope_says_when_from_what_and_how_late() {
        var coverage =
                get("/api/v1/reports/coverage?asOf=2026-10-31", "auditor").json();

        assertThat(coverage.path("asOf").asString()).endsWith("Z");
        assertThat(coverage.path("on").asString()).isEqualTo("2026-10-31");
        assertThat(coverage.path("source").asString()).isEqualTo("jamsos.contribution.account");
        assertThat(coverage.path("lagMillis").isNumber()).isTrue();
        assertThat(coverage.path("rows").isEmpty()).isTrue();
        assertThat(coverage.path("total").path("workingPopulation").asLong()).isEqualTo(98_000_000);
        assertThat(coverage.path("workingPopulation").path("asOf").asString()).isEqualTo("2021-12-20");
        assertThat(coverage.path("workingPopulation").path("status").asString()).isEqualTo("CONFIRMED");
    }

    @Test
    void before_the_first_published_figure_there_is_no_coverage_percentage() {
        var total = get("/api/v1/reports/coverage?asOf=2020-01-31", "analyst")
                .json()
                .path("total");

        assertThat(total.path("workingPopulation").isNull()).isTrue();
        assertThat(total.path("coveragePercent").isNull()).isTrue();
    }

    @Test
    void a_wrong_question_is_answered_in_the_language_of_the_caller() {
        var english = get("/api/v1/reports/coverage?asOf=2999-01-01&by=colour", "analyst");
        var indonesian = get(
                "/api/v1/reports/contributions?from=2026-11&to=2026-10&by=segment,branch,region",
                "analyst",
                "Accept-Language",
                "id");

        assertThat(english.status()).isEqualTo(400);
        assertThat(english.problem()).isEqualTo("invalid-request");
        assertThat(english.body()).contains("must not be in the future", "must be one of segment, branch");
        assertThat(indonesian.body()).contains("tidak boleh setelah akhir rentang", "paling banyak 2 dimensi");
    }

    @ParameterizedTest
    @ValueSource(strings = {"analyst", "finance", "auditor", "operator"})
    void who_works_with_figures_may_read_them(String role) {
        assertThat(get("/api/v1/reports/coverage", role).status()).isEqualTo(200);
        assertThat(get("/api/v1/reports/contributions", role).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"participant", "agent", "channel", "registrar", "cashier"})
    void nobody_else_may(String role) {
        assertThat(get("/api/v1/reports/coverage", role).status()).isEqualTo(403);
        assertThat(get("/api/v1/reports/contributions", role).status()).isEqualTo(403);
    }

    @Test
    void the_clock_of_a_sandbox_can_be_read() {
        assertThat(get("/api/v1/sandbox/clock", "operator").status()).isEqualTo(200);
    }

    @Test
    void without_a_token_there_is_no_report() {
        assertThat(getAsNobody("/api/v1/reports/coverage").status()).isEqualTo(401);
    }
}
