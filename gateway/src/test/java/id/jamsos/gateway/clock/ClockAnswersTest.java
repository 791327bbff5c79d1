package id.jamsos.gateway.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jamsos.platform.problem.ProblemException;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ClockAnswersTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void the_time_of_the_system_is_the_one_that_every_service_has_reached() {
        var answers = new ClockAnswers(List.of(
                clock("claims", "2026-11-20T10:00:01+07:00"), clock("registration", "2026-11-20T10:00:00+07:00")));

        assertThat(answers.view().now()).isEqualTo(OffsetDateTime.parse("2026-11-20T10:00:00+07:00"));
        assertThat(answers.view().services()).containsOnlyKeys("claims", "registration");
    }

    @Test
    void a_service_that_did_not_follow_is_named() {
        var answers = new ClockAnswers(
                List.of(clock("registration", "2026-11-20T10:00:00+07:00"), ClockAnswer.none("claims")));

        assertThatThrownBy(answers::view)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.members()).containsEntry("services", List.of("claims")));
    }

    @Test
    void what_a_service_has_against_the_moment_is_passed_on() {
        var refusal = new ClockAnswer("claims", 422, JSON.readTree("{}"));

        assertThat(new ClockAnswers(List.of(ClockAnswer.none("registration"), refusal)).refusal())
                .hasValue(refusal);
    }

    private static ClockAnswer clock(String service, String now) {
        return new ClockAnswer(service, 200, JSON.readTree("{\"now\": \"%s\"}".formatted(now)));
    }
}
