package id.jamsos.contribution.rates.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.jamsos.contribution.rates.RateCatalogue;
import id.jamsos.contribution.rates.RateFiles;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RateViewTest {

    private final JsonMapper json = new JsonMapper();
    private final RateCatalogue catalogue = RateCatalogue.load(RateFiles.builtIn());

    @Test
    void a_percentage_shows_its_rate_and_its_law() {
        assertThat(view("BPU-JHT-2015")).isEqualTo(json.readTree("""
                                {"ruleId": "BPU-JHT-2015", "segment": "BPU", "validFrom": "2015-07",
                                 "legalSource": "PP 46/2015 Lampiran", "sourceStatus": "CONFIRMED",
                                 "note": "The first month is recalled.",
                                 "contribution": {"programme": "JHT", "side": "WORKER", "rate": 2.00}}
                                """));
    }

    @Test
    void a_flat_amount_shows_no_rate() {
        JsonNode contribution = view("BPU-JKM-2015").path("contribution");

        assertThat(contribution.path("flat").longValue()).isEqualTo(6_800);
        assertThat(contribution.has("rate")).isFalse();
    }

    @Test
    void a_relief_shows_its_scope_and_its_last_month() {
        JsonNode relief = view("BPU-RELIEF-PP50-2025-OTHER");

        assertThat(relief.path("validTo").stringValue()).isEqualTo("2026-12");
        assertThat(relief.path("relief")).isEqualTo(json.readTree("""
                                {"programmes": ["JKK", "JKM"], "sectors": ["OTHER"], "percent": 50.00,
                                 "excludedPayers": ["APBN", "APBD"]}
                                """));
    }

    @Test
    void the_base_shows_every_bracket_as_printed_and_as_used() {
        JsonNode brackets = view("BPU-BASE-2015").path("base").path("brackets");

        assertThat(brackets).hasSize(33);
        assertThat(brackets.get(0)).isEqualTo(json.readTree("""
                                {"row": 1, "incomeFrom": 0, "printedTo": 1099000, "incomeTo": 1099999, "base": 1000000}
                                """));
        assertThat(brackets.get(32).has("incomeTo")).isFalse();
    }

    private JsonNode view(String ruleId) {
        return catalogue.inForce(YearMonth.of(2026, 11)).stream()
                .map(RateView::of)
                .filter(view -> view.ruleId().equals(ruleId))
                .map(view -> json.readTree(json.writeValueAsString(view)))
                .findFirst()
                .orElseThrow();
    }
}
