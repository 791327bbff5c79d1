package id.jamsos.reporting.report;

import static id.jamsos.reporting.report.CountedHistory.BANTEN_POSPAY;
import static id.jamsos.reporting.report.CountedHistory.JAKARTA_KIOSK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.jamsos.reporting.count.Money;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReportContributionsTest {
    private final CountedHistory history = new CountedHistory()
            .pays("siti", "2026-10-31", JAKARTA_KIOSK, true, Map.of("JKK", 10_000L, "JKM", 6_800L))
            .pays("siti", "2026-11-01", BANTEN_POSPAY, true, Map.of("JKK", 10_000L, "JKM", 6_800L))
            .pays("siti", "2026-11-15", BANTEN_POSPAY, false, Map.of("JKK", 20_000L, "JKM", 13_600L))
            .pays("budi", "2026-11-15", JAKARTA_KIOSK, true, Map.of("JKK", 10_000L, "JHT", 20_000L));

    @Test
    void both_ends_of_the_span_belong_to_it() {
        assertThat(total("2026-11-01", "2026-11-15")).isEqualTo(new Money(80_400, 3, 2));
        assertThat(total("2026-11-02", "2026-11-14")).isEqualTo(Money.NONE);
        assertThat(total("2026-10-31", "2026-10-31")).isEqualTo(new Money(16_800, 1, 1));
    }

    @Test
    void a_span_before_the_first_payment_is_cheap_and_empty() {
        assertThat(total("1900-01-01", "2026-10-30")).isEqualTo(Money.NONE);
        assertThat(total("1900-01-01", "2026-12-31")).isEqualTo(new Money(97_200, 4, 3));
    }

    @Test
    void who_paid_twice_in_a_month_is_one_participant_of_it() {
        assertThat(total("2026-11-01", "2026-11-30")).isEqualTo(new Money(80_400, 3, 2));
    }

    @Test
    void the_channel_is_that_of_the_payment() {
        var rows = report(Dimension.CHANNEL).rows();

        assertThat(rows)
                .extracting(row -> row.key().value(Dimension.CHANNEL), ContributionReport.Row::money)
                .containsExactly(tuple("KIOSK", new Money(46_800, 2, 2)), tuple("POSPAY", new Money(50_400, 2, 1)));
    }

    @Test
    void programmes_share_the_amount_and_each_counts_the_payment() {
        var rows = report(Dimension.PROGRAMME).rows();

        assertThat(rows)
                .extracting(row -> row.key().value(Dimension.PROGRAMME), ContributionReport.Row::money)
                .containsExactly(
                        tuple("JHT", new Money(20_000, 1, 1)),
                        tuple("JKK", new Money(50_000, 4, 3)),
                        tuple("JKM", new Money(27_200, 3, 2)));
    }

    @Test
    void by_month_a_row_shows_what_was_paid_in_it() {
        var rows = report(Dimension.MONTH, Dimension.BRANCH).rows();

        assertThat(rows)
                .extracting(row -> row.key().values(), ContributionReport.Row::money)
                .containsExactly(
                        tuple(Map.of(Dimension.BRANCH, "P31", Dimension.MONTH, "2026-10"), new Money(16_800, 1, 1)),
                        tuple(Map.of(Dimension.BRANCH, "P31", Dimension.MONTH, "2026-11"), new Money(30_000, 1, 1)),
                        tuple(Map.of(Dimension.BRANCH, "P36", Dimension.MONTH, "2026-11"), new Money(50_400, 2, 1)));
    }

    private ContributionReport report(Dimension... by) {
        return history.contributions()
                .between(LocalDate.parse("2026-10-01"), LocalDate.parse("2026-11-30"), new Breakdown(Set.of(by)));
    }

    private Money total(String from, String to) {
        return history.contributions()
                .between(LocalDate.parse(from), LocalDate.parse(to), Breakdown.NONE)
                .total()
                .money();
    }
}
