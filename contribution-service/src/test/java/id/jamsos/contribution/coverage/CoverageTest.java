package id.jamsos.contribution.coverage;

import static id.jamsos.contribution.coverage.CoverageStatus.ACTIVE;
import static id.jamsos.contribution.coverage.CoverageStatus.REGISTERED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoverageTest {

    private static final Months JANUARY = Months.of(YearMonth.of(2026, 1));

    @ParameterizedTest
    @CsvSource({
        // day, status, since, unpaid months, next due day, next change
        "2025-12-31, REGISTERED,           , 0, 2026-02-16, 2026-01-01",
        "2026-01-01, ACTIVE,     2026-01-01, 0, 2026-02-16, 2026-02-17",
        "2026-01-31, ACTIVE,     2026-01-01, 0, 2026-02-16, 2026-02-17",
        "2026-02-16, ACTIVE,     2026-01-01, 0, 2026-02-16, 2026-02-17",
        "2026-02-17, GRACE,      2026-02-17, 1, 2026-03-16, 2026-05-01",
        "2026-03-16, GRACE,      2026-02-17, 1, 2026-03-16, 2026-05-01",
        "2026-03-17, GRACE,      2026-02-17, 2, 2026-04-15, 2026-05-01",
        "2026-04-16, GRACE,      2026-02-17, 3, 2026-05-15, 2026-05-01",
        "2026-04-30, GRACE,      2026-02-17, 3, 2026-05-15, 2026-05-01",
        "2026-05-01, INACTIVE,   2026-05-01, 3, 2026-05-15,           ",
        "2030-01-01, INACTIVE,   2026-05-01, 3, 2030-01-15,           "
    })
    void last_paid_january_leads_to_grace_after_the_due_day_and_to_inactive_on_the_first_of_may(
            LocalDate day, CoverageStatus status, LocalDate since, int unpaid, LocalDate due, LocalDate change) {
        Coverage coverage = Coverage.on(day, JANUARY);

        assertThat(coverage.status()).isEqualTo(status);
        assertThat(coverage.since()).isEqualTo(since);
        assertThat(coverage.unpaidMonths()).isEqualTo(unpaid);
        assertThat(coverage.nextDueDate()).isEqualTo(due);
        assertThat(coverage.nextChange()).isEqualTo(change);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-31, ACTIVE,   2027-01-16",
        "2027-01-15, ACTIVE,   2027-01-16",
        "2027-01-16, GRACE,    2027-04-01",
        "2027-03-31, GRACE,    2027-04-01",
        "2027-04-01, INACTIVE,           "
    })
    void a_cover_runs_out_over_the_end_of_a_year(LocalDate day, CoverageStatus status, LocalDate change) {
        Coverage coverage = Coverage.on(day, Months.from(YearMonth.of(2026, 11), 2));

        assertThat(coverage.status()).isEqualTo(status);
        assertThat(coverage.nextChange()).isEqualTo(change);
    }

    @Test
    void nobody_who_has_paid_nothing_is_covered_and_nothing_changes_by_itself() {
        Coverage coverage = Coverage.on(LocalDate.of(2026, 11, 20), Months.NONE);

        assertThat(coverage).isEqualTo(new Coverage(REGISTERED, null, null, 0, LocalDate.of(2026, 12, 15), null));
    }

    @Test
    void a_prepayment_reaches_to_its_last_month() {
        Coverage coverage = Coverage.on(LocalDate.of(2026, 11, 20), Months.from(YearMonth.of(2026, 11), 12));

        assertThat(coverage.paidThrough()).isEqualTo(YearMonth.of(2027, 10));
        assertThat(coverage.nextDueDate()).isEqualTo(LocalDate.of(2027, 11, 15));
        assertThat(coverage.nextChange()).isEqualTo(LocalDate.of(2027, 11, 16));
    }

    @Test
    void a_month_paid_ahead_begins_to_cover_on_its_first_day() {
        Months may = Months.of(YearMonth.of(2026, 5));

        assertThat(Coverage.on(LocalDate.of(2026, 4, 30), may).status()).isEqualTo(REGISTERED);
        assertThat(Coverage.on(LocalDate.of(2026, 4, 30), may).nextChange()).isEqualTo(LocalDate.of(2026, 5, 1));
        assertThat(Coverage.on(LocalDate.of(2026, 5, 1), may).status()).isEqualTo(ACTIVE);
    }

    @Test
    void one_skipped_month_is_grace_only_between_its_due_day_and_the_next_paid_month() {
        Months paid = Months.of(YearMonth.of(2026, 1), YearMonth.of(2026, 3));

        assertThat(Coverage.statusOn(LocalDate.of(2026, 2, 16), paid)).isEqualTo(ACTIVE);
        assertThat(Coverage.on(LocalDate.of(2026, 2, 17), paid).status()).isEqualTo(CoverageStatus.GRACE);
        assertThat(Coverage.on(LocalDate.of(2026, 3, 1), paid).since()).isEqualTo(LocalDate.of(2026, 3, 1));
    }

    @Test
    void somebody_who_returns_after_a_lapse_is_covered_anew() {
        Months paid = Months.of(YearMonth.of(2025, 1), YearMonth.of(2026, 6));

        assertThat(Coverage.statusOn(LocalDate.of(2026, 5, 31), paid)).isEqualTo(CoverageStatus.INACTIVE);
        assertThat(Coverage.on(LocalDate.of(2026, 6, 1), paid).since()).isEqualTo(LocalDate.of(2026, 6, 1));
    }
}
