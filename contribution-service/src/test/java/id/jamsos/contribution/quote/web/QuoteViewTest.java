package id.jamsos.contribution.quote.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.jamsos.contribution.member.Programme;
import id.jamsos.contribution.member.Segment;
import id.jamsos.contribution.money.Rupiah;
import id.jamsos.contribution.pricing.Pricing;
import id.jamsos.contribution.quote.Quotation;
import id.jamsos.contribution.quote.QuoteContributions;
import id.jamsos.contribution.quote.QuoteDecision.Quoted;
import id.jamsos.contribution.rates.RateCatalogue;
import id.jamsos.contribution.rates.RateFiles;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON that frontends read; a month with relief, an income between two printed rows. */
class QuoteViewTest {

    private final JsonMapper json = new JsonMapper();

    @Test
    void a_quote_shows_total_lines_and_what_was_assumed() {
        JsonNode quote = json.readTree(json.writeValueAsString(QuoteView.of(quoted())));

        assertThat(quote.path("total").longValue()).isEqualTo(5_000 + 3_400);
        assertThat(quote.path("lines")).hasSize(2);
        assertThat(quote.path("assumed")).isEqualTo(json.readTree("""
                                {"segment": "BPU", "sector": "OTHER", "payer": "SELF", "programmes": ["JKK", "JKM"],
                                 "fromMonth": "2026-11", "months": 1,
                                 "bases": [{"fromMonth": "2026-11", "base": 1000000, "ruleId": "BPU-BASE-2015",
                                   "bracket": "row 1, Rp 0 to Rp 1,099,999 (printed to Rp 1,099,000; reaching further is a project decision) -> Rp 1,000,000"}]}
                                """));
    }

    @Test
    void a_percentage_line_has_a_rate_with_two_decimals_and_its_explanation() {
        JsonNode line = json.readTree(json.writeValueAsString(QuoteView.of(quoted())))
                .path("lines")
                .get(0);

        assertThat(json.writeValueAsString(QuoteView.of(quoted()))).contains("\"rate\":1.00,");
        assertThat(line.has("flat")).isFalse();
        assertThat(line.path("month").stringValue()).isEqualTo("2026-11");
        assertThat(line.path("side").stringValue()).isEqualTo("WORKER");
        assertThat(line.path("gross").longValue()).isEqualTo(10_000);
        assertThat(line.path("relief").longValue()).isEqualTo(5_000);
        assertThat(line.path("ruleId").stringValue()).isEqualTo("BPU-JKK-2015+BPU-RELIEF-PP50-2025-OTHER");
        assertThat(line.path("sourceStatus").stringValue()).isEqualTo("CONFIRMED");
        assertThat(line.path("explanation").get(2)).isEqualTo(json.readTree("""
                                {"step": "RELIEF", "ruleId": "BPU-RELIEF-PP50-2025-OTHER", "legalSource": "PP 50/2025",
                                 "sourceStatus": "CONFIRMED", "result": 5000,
                                 "calculation": "50.00 % x Rp 10,000 = Rp 5,000; to pay Rp 5,000"}
                                """));
    }

    @Test
    void a_flat_line_has_its_amount_and_no_rate() {
        JsonNode line = json.readTree(json.writeValueAsString(QuoteView.of(quoted())))
                .path("lines")
                .get(1);

        assertThat(line.has("rate")).isFalse();
        assertThat(line.path("flat").longValue()).isEqualTo(6_800);
        assertThat(line.path("amount").longValue()).isEqualTo(3_400);
    }

    private static Quoted quoted() {
        var quotes = new QuoteContributions(
                (participant, today) -> Optional.empty(), new Pricing(RateCatalogue.load(RateFiles.builtIn())));
        var terms = new Quotation.Terms(null, null, EnumSet.of(Programme.JKK, Programme.JKM), null, 1);
        return (Quoted) quotes.handle(
                new Quotation.OfIncome(Segment.BPU, Rupiah.of(1_099_500), terms), LocalDate.of(2026, 11, 20));
    }
}
