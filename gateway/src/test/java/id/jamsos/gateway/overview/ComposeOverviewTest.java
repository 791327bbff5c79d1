package id.jamsos.gateway.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jamsos.gateway.overview.OverviewView.MissingPart;
import id.jamsos.platform.problem.ProblemException;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.json.JsonMapper;

class ComposeOverviewTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void every_part_that_was_found_is_in_the_view() {
        var view = ComposeOverview.of("p1", allFound());

        assertThat(view.missing()).isEmpty();
        assertThat(view.participant()).isEqualTo(JSON.readTree("{}"));
        assertThat(view.entitlements()).isEqualTo(JSON.readTree("{}"));
    }

    @Test
    void only_the_open_bill_is_shown() {
        var parts = allFound();
        parts.put(Part.BILL, found("""
                {"items": [{"billId": "b1", "status": "PAID"}, {"billId": "b2", "status": "ISSUED"}], "next": null}"""));

        var bill = ComposeOverview.of("p1", parts).bill();

        assertThat(bill).isNotNull();
        assertThat(bill.path("billId").asString()).isEqualTo("b2");
    }

    @Test
    void a_person_without_an_open_bill_misses_nothing() {
        var parts = allFound();
        parts.put(Part.BILL, found("{\"items\": [{\"billId\": \"b1\", \"status\": \"PAID\"}], \"next\": null}"));

        var view = ComposeOverview.of("p1", parts);

        assertThat(view.bill()).isNull();
        assertThat(view.missing()).isEmpty();
    }

    @Test
    void a_part_of_a_service_that_is_down_is_named_with_the_reason() {
        var parts = allFound();
        parts.put(Part.ENTITLEMENTS, new Outcome.Missing(Reason.UNAVAILABLE));

        assertThat(ComposeOverview.of("p1", parts).missing())
                .containsExactly(new MissingPart("entitlements", Reason.UNAVAILABLE));
    }

    @Test
    void the_register_decides_that_there_is_no_such_participant() {
        var parts = allFound();
        parts.put(Part.PARTICIPANT, new Outcome.Missing(Reason.NOT_YET_KNOWN));

        assertRefused(parts, HttpStatus.NOT_FOUND);
    }

    @Test
    void the_register_decides_that_the_participant_is_not_the_callers() {
        var parts = allFound();
        parts.put(Part.PARTICIPANT, new Outcome.Refused());

        assertRefused(parts, HttpStatus.FORBIDDEN);
    }

    @Test
    void a_service_that_refuses_a_person_whom_the_register_confirmed_does_not_know_the_person_yet() {
        var parts = allFound();
        parts.put(Part.COVERAGE, new Outcome.Refused());

        assertThat(ComposeOverview.of("p1", parts).missing())
                .containsExactly(new MissingPart("coverage", Reason.NOT_YET_KNOWN));
    }

    @Test
    void while_the_register_is_away_the_refusals_of_all_others_count() {
        Map<Part, Outcome> parts = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            parts.put(part, new Outcome.Refused());
        }
        parts.put(Part.PARTICIPANT, new Outcome.Missing(Reason.UNAVAILABLE));

        assertRefused(parts, HttpStatus.FORBIDDEN);
    }

    private static void assertRefused(Map<Part, Outcome> parts, HttpStatus status) {
        assertThatThrownBy(() -> ComposeOverview.of("p1", parts))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.status()).isEqualTo(status));
    }

    private static Map<Part, Outcome> allFound() {
        var parts = new EnumMap<Part, Outcome>(Part.class);
        for (Part part : Part.values()) {
            parts.put(part, found("{}"));
        }
        return parts;
    }

    private static Outcome found(String json) {
        return new Outcome.Found(JSON.readTree(json));
    }
}
