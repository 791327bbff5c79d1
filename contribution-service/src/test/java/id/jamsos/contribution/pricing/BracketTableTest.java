package id.jamsos.contribution.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import id.jamsos.contribution.member.Programme;
import id.jamsos.contribution.money.Rupiah;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The published bracket table with its totals, against a month without relief. */
class BracketTableTest {

    private static final String MONTH_WITHOUT_RELIEF = "2025-11";

    @ParameterizedTest(name = "row {0}")
    @CsvFileSource(resources = "/golden/bpu-brackets.csv", useHeadersInDisplayName = true)
    void every_row_costs_what_the_table_says(
            int row, long from, @Nullable Long to, long base, long jkk, long jht, long jkkJkm, long jkkJkmJht) {
        for (long income : to == null ? new long[] {from, from + 1, 1_000_000_000L} : new long[] {from, to}) {
            assertThat(price(income, EnumSet.of(Programme.JKK))).isEqualTo(jkk);
            assertThat(price(income, EnumSet.of(Programme.JKM))).isEqualTo(6_800);
            assertThat(price(income, EnumSet.of(Programme.JHT))).isEqualTo(jht);
            assertThat(price(income, Prices.PAIR)).isEqualTo(jkkJkm);
            assertThat(price(income, Prices.ALL)).isEqualTo(jkkJkmJht);
            assertThat(lines(income).lines()).allMatch(line -> line.base().amount() == base);
        }
    }

    @ParameterizedTest(name = "row {0}")
    @CsvFileSource(resources = "/golden/bpu-brackets.csv", useHeadersInDisplayName = true)
    void an_income_that_the_printed_table_does_not_mention_belongs_to_the_row_below(
            int row, long from, @Nullable Long to, long base, long jkk, long jht, long jkkJkm, long jkkJkmJht) {
        if (to != null) {
            assertThat(price(to + 1, Prices.ALL)).isEqualTo(jkkJkmJht);
            assertThat(price(to + 999, Prices.ALL)).isEqualTo(jkkJkmJht);
            assertThat(explanationOfBase(to)).doesNotContain("project decision");
            assertThat(explanationOfBase(to + 1)).contains("project decision");
            assertThat(explanationOfBase(to + 999)).contains("project decision");
        }
        if (from > 0) {
            assertThat(price(from - 1, Prices.ALL)).isLessThan(jkkJkmJht);
        }
    }

    @Test
    void the_smallest_and_the_largest_contribution_are_the_published_ones() {
        assertThat(price(0, Prices.PAIR)).isEqualTo(16_800);
        assertThat(price(0, Prices.ALL)).isEqualTo(36_800);
        assertThat(price(Long.MAX_VALUE, Prices.ALL)).isEqualTo(627_800);
    }

    private static long price(long income, Set<Programme> programmes) {
        return Prices.total(Prices.request(Rupiah.of(income), programmes, MONTH_WITHOUT_RELIEF, 1))
                .amount();
    }

    private static PricingDecision.Priced lines(long income) {
        return Prices.price(Prices.request(Rupiah.of(income), Prices.ALL, MONTH_WITHOUT_RELIEF, 1));
    }

    private static String explanationOfBase(long income) {
        return lines(income).lines().getFirst().steps().getFirst().calculation();
    }
}
