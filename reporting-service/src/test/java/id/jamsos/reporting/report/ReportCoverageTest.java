package id.jamsos.reporting.report;

import static id.jamsos.reporting.count.CoverageStatus.ACTIVE;
import static id.jamsos.reporting.count.CoverageStatus.GRACE;
import static id.jamsos.reporting.count.CoverageStatus.INACTIVE;
import static id.jamsos.reporting.count.CoverageStatus.REGISTERED;
import static id.jamsos.reporting.report.CountedHistory.BANTEN_POSPAY;
import static id.jamsos.reporting.report.CountedHistory.JAKARTA_KIOSK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.jamsos.reporting.count.Heads;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReportCoverageTest {
    private static final LocalDate END = LocalDate.parse("2026-12-31");

    private final CountedHistory history = new CountedHistory();

    @Test
    void who_never_paid_is_registered_and_nothing_else() {
        history.stands("siti", "2026-11-20", JAKARTA_KIOSK, REGISTERED, "JKK", "JKM");

        var report = history.coverage().on(END, Breakdown.NONE);

        assertThat(report.total().heads()).isEqualTo(new Heads(1, 0, 0, 0));
        assertThat(report.total().activeRatioPercent()).isEqualByComparingTo("0.00");
        assertThat(report.rows()).isEmpty();
    }

    @Test
    void a_person_is_in_one_state_at_a_time() {
        history.stands("siti", "2026-10-20", JAKARTA_KIOSK, REGISTERED, "JKK", "JKM")
                .stands("siti", "2026-10-21", JAKARTA_KIOSK, ACTIVE, "JKK", "JKM")
                .stands("siti", "2026-11-16", JAKARTA_KIOSK, GRACE, "JKK", "JKM")
                .stands("budi", "2026-11-01", JAKARTA_KIOSK, REGISTERED, "JKK", "JKM")
                .stands("budi", "2026-11-01", JAKARTA_KIOSK, INACTIVE, "JKK", "JKM");

        var heads = history.coverage().on(END, Breakdown.NONE).total().heads();

        assertThat(heads).isEqualTo(new Heads(2, 0, 1, 1));
    }

    @Test
    void a_past_day_shows_what_was_true_then() {
        history.stands("siti", "2026-10-20", JAKARTA_KIOSK, REGISTERED, "JKK", "JKM")
                .stands("siti", "2026-11-10", JAKARTA_KIOSK, ACTIVE, "JKK", "JKM");

        var coverage = history.coverage();

        assertThat(totalOn(coverage, "2026-10-19")).isEqualTo(Heads.NONE);
        assertThat(totalOn(coverage, "2026-10-20")).isEqualTo(new Heads(1, 0, 0, 0));
        assertThat(totalOn(coverage, "2026-11-09")).isEqualTo(new Heads(1, 0, 0, 0));
        assertThat(totalOn(coverage, "2026-11-10")).isEqualTo(new Heads(1, 1, 0, 0));
    }

    @Test
    void rows_are_cut_by_two_dimensions() {
        history.stands("siti", "2026-11-20", JAKARTA_KIOSK, ACTIVE, "JKK", "JKM")
                .stands("budi", "2026-11-20", BANTEN_POSPAY, REGISTERED, "JKK", "JKM");

        var rows = history.coverage()
                .on(END, new Breakdown(Set.of(Dimension.REGION, Dimension.CHANNEL)))
                .rows();

        assertThat(rows)
                .extracting(row -> row.key().values(), CoverageReport.Row::heads)
                .containsExactly(
                        tuple(Map.of(Dimension.REGION, "31", Dimension.CHANNEL, "KIOSK"), new Heads(1, 1, 0, 0)),
                        tuple(Map.of(Dimension.REGION, "36", Dimension.CHANNEL, "POSPAY"), new Heads(1, 0, 0, 0)));
    }

    @Test
    void who_adds_a_programme_later_counts_in_it_from_then_on() {
        history.stands("siti", "2026-10-20", JAKARTA_KIOSK, REGISTERED, "JKK", "JKM")
                .stands("siti", "2026-11-20", JAKARTA_KIOSK, ACTIVE, "JKK", "JKM", "JHT");

        var rows = history.coverage()
                .on(END, new Breakdown(Set.of(Dimension.PROGRAMME)))
                .rows();

        assertThat(rows)
                .extracting(row -> row.key().value(Dimension.PROGRAMME), CoverageReport.Row::heads)
                .containsExactly(
                        tuple("JHT", new Heads(1, 1, 0, 0)),
                        tuple("JKK", new Heads(1, 1, 0, 0)),
                        tuple("JKM", new Heads(1, 1, 0, 0)));
    }

    @Test
    void who_moves_counts_at_the_new_place_only() {
        history.stands("siti", "2026-10-20", JAKARTA_KIOSK, ACTIVE, "JKK", "JKM")
                .stands("siti", "2026-11-20", BANTEN_POSPAY, GRACE, "JKK", "JKM");

        var rows = history.coverage()
                .on(END, new Breakdown(Set.of(Dimension.BRANCH)))
                .rows();

        assertThat(rows)
                .extracting(row -> row.key().value(Dimension.BRANCH), CoverageReport.Row::heads)
                .containsExactly(tuple("P31", Heads.NONE), tuple("P36", new Heads(1, 0, 1, 0)));
    }

    @Test
    void by_month_a_row_shows_the_end_of_each_month() {
        history.stands("siti", "2026-10-20", JAKARTA_KIOSK, REGISTERED, "JKK", "JKM")
                .stands("siti", "2026-12-20", JAKARTA_KIOSK, ACTIVE, "JKK", "JKM");

        var rows = history.coverage()
                .on(END, new Breakdown(Set.of(Dimension.MONTH)))
                .rows();

        assertThat(rows)
                .extracting(row -> row.key().value(Dimension.MONTH), CoverageReport.Row::heads)
                .containsExactly(
                        tuple("2026-10", new Heads(1, 0, 0, 0)),
                        tuple("2026-11", new Heads(1, 0, 0, 0)),
                        tuple("2026-12", new Heads(1, 1, 0, 0)));
    }

    @Test
    void only_the_national_total_has_a_working_population() {
        history.stands("siti", "2026-11-20", JAKARTA_KIOSK, ACTIVE, "JKK", "JKM");
        var population = new WorkingPopulation(LocalDate.parse("2021-12-20"), 8, "=", "a census", "CONFIRMED");

        var report = history.coverage(population).on(END, new Breakdown(Set.of(Dimension.REGION)));

        assertThat(report.total().workingPopulation()).isEqualTo(8);
        assertThat(report.total().coveragePercent()).isEqualTo(new BigDecimal("12.5"));
        assertThat(report.rows())
                .allSatisfy(row -> assertThat(row.coveragePercent()).isNull());
    }

    @Test
    void nothing_counted_yet_is_an_empty_report() {
        var report = history.coverage().on(END, new Breakdown(Set.of(Dimension.REGION)));

        assertThat(report.total().heads()).isEqualTo(Heads.NONE);
        assertThat(report.total().activeRatioPercent()).isNull();
        assertThat(report.rows()).isEmpty();
    }

    private static Heads totalOn(ReportCoverage coverage, String day) {
        return coverage.on(LocalDate.parse(day), Breakdown.NONE).total().heads();
    }
}
