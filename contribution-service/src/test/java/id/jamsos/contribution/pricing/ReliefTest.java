package id.jamsos.contribution.pricing;

import static id.jamsos.contribution.pricing.Prices.ALL;
import static id.jamsos.contribution.pricing.Prices.PAIR;
import static id.jamsos.contribution.pricing.Prices.SMALL_INCOME;
import static org.assertj.core.api.Assertions.assertThat;

import id.jamsos.contribution.member.Payer;
import id.jamsos.contribution.member.Programme;
import id.jamsos.contribution.member.Sector;
import id.jamsos.contribution.money.Rupiah;
import id.jamsos.contribution.rates.SourceStatus;
import java.time.YearMonth;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** PP 49/2020 and PP 50/2025, at every month where something begins or ends. */
class ReliefTest {

    @ParameterizedTest
    @CsvSource({
        "TRANSPORT, 2020-07, 16800", "OTHER, 2020-07, 16800",
        "TRANSPORT, 2020-08, 168", "OTHER, 2020-08, 168",
        "TRANSPORT, 2021-01, 168", "OTHER, 2021-01, 168",
        "TRANSPORT, 2021-02, 16800", "OTHER, 2021-02, 16800",
        "TRANSPORT, 2025-12, 16800", "OTHER, 2025-12, 16800",
        "TRANSPORT, 2026-01, 8400", "OTHER, 2026-01, 16800",
        "TRANSPORT, 2026-03, 8400", "OTHER, 2026-03, 16800",
        "TRANSPORT, 2026-04, 8400", "OTHER, 2026-04, 8400",
        "TRANSPORT, 2026-12, 8400", "OTHER, 2026-12, 8400",
        "TRANSPORT, 2027-01, 8400", "OTHER, 2027-01, 16800",
        "TRANSPORT, 2027-03, 8400", "OTHER, 2027-03, 16800",
        "TRANSPORT, 2027-04, 16800", "OTHER, 2027-04, 16800",
    })
    void a_relief_holds_from_its_first_to_its_last_month(Sector sector, String month, long total) {
        assertThat(Prices.total(Prices.request(SMALL_INCOME, sector, Payer.SELF, PAIR, month, 1))
                        .amount())
                .isEqualTo(total);
    }

    @ParameterizedTest
    @EnumSource(Payer.class)
    void the_relief_of_2026_leaves_out_what_a_public_budget_pays(Payer payer) {
        long expected =
                switch (payer) {
                    case SELF, GROUP, CSR, SERTAKAN, VILLAGE -> 8_400;
                    case APBN, APBD -> 16_800;
                };

        for (Sector sector : Sector.values()) {
            for (String month : new String[] {"2026-04", "2026-12"}) {
                assertThat(Prices.total(Prices.request(SMALL_INCOME, sector, payer, PAIR, month, 1))
                                .amount())
                        .isEqualTo(expected);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Sector.class)
    void old_age_savings_are_never_reduced(Sector sector) {
        for (String month : new String[] {"2020-08", "2021-01", "2026-06", "2027-03"}) {
            var line = Prices.price(
                            Prices.request(SMALL_INCOME, sector, Payer.SELF, EnumSet.of(Programme.JHT), month, 1))
                    .lines()
                    .getFirst();

            assertThat(line.relief()).isEqualTo(Rupiah.ZERO);
            assertThat(line.amount()).isEqualTo(Rupiah.of(20_000));
        }
    }

    @Test
    void a_prepayment_across_the_end_of_a_relief_is_priced_month_by_month() {
        var year = Prices.price(Prices.request(SMALL_INCOME, Sector.OTHER, Payer.SELF, PAIR, "2026-06", 12));

        assertThat(year.total()).isEqualTo(Rupiah.of(7 * 8_400 + 5 * 16_800));
        assertThat(year.lines())
                .allMatch(line -> line.relief().isZero() == line.month().isAfter(YearMonth.of(2026, 12)));
    }

    @Test
    void two_changes_inside_one_prepayment_both_apply() {
        var transport = Prices.request(SMALL_INCOME, Sector.TRANSPORT, Payer.SELF, ALL, "2026-06", 12);
        var other = Prices.request(SMALL_INCOME, Sector.OTHER, Payer.SELF, ALL, "2026-03", 12);

        assertThat(Prices.total(transport)).isEqualTo(Rupiah.of(10 * (8_400 + 20_000) + 2 * 36_800));
        assertThat(Prices.total(other)).isEqualTo(Rupiah.of(36_800 + 9 * (8_400 + 20_000) + 2 * 36_800));
    }

    @Test
    void a_relieved_line_explains_itself() {
        var line = Prices.price(Prices.request(Rupiah.of(1_600_000), PAIR, "2026-11", 1))
                .lines()
                .getFirst();

        assertThat(line.steps())
                .extracting(PricingStep::calculation)
                .containsExactly(
                        "row 4, Rp 1,500,000 to Rp 1,699,999 -> Rp 1,600,000",
                        "1.00 % x Rp 1,600,000 = Rp 16,000",
                        "50.00 % x Rp 16,000 = Rp 8,000; to pay Rp 8,000");
        assertThat(line.ruleId()).isEqualTo("BPU-JKK-2015+BPU-RELIEF-PP50-2025-OTHER");
        assertThat(line.legalSource()).isEqualTo("PP 44/2015 Lampiran II; PP 50/2025");
        assertThat(line.sourceStatus()).isEqualTo(SourceStatus.CONFIRMED);
    }

    @Test
    void a_line_is_only_as_sure_as_its_least_sure_rule() {
        var line = Prices.price(Prices.request(SMALL_INCOME, PAIR, "2020-12", 1))
                .lines()
                .getFirst();

        assertThat(line.sourceStatus()).isEqualTo(SourceStatus.RECALLED);
    }

    @Test
    void a_line_without_relief_names_only_its_rate() {
        var flat = Prices.price(Prices.request(SMALL_INCOME, PAIR, "2025-11", 1))
                .lines()
                .getLast();

        assertThat(flat.programme()).isEqualTo(Programme.JKM);
        assertThat(flat.ruleId()).isEqualTo("BPU-JKM-2015");
        assertThat(flat.legalSource()).isEqualTo("PP 44/2015");
        assertThat(flat.steps().getLast().calculation()).isEqualTo("flat Rp 6,800");
    }
}
