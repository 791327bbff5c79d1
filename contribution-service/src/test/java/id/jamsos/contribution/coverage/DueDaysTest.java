package id.jamsos.contribution.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueDaysTest {

    @ParameterizedTest
    @CsvSource({
        "2026-01, 2026-01-15", // Thursday
        "2026-02, 2026-02-16", // the 15th is a Sunday
        "2026-08, 2026-08-17", // the 15th is a Saturday
        "2026-11, 2026-11-16",
        "2026-12, 2026-12-15",
        "2028-01, 2028-01-17",
        "2028-02, 2028-02-15"
    })
    void a_month_is_due_on_its_fifteenth_or_the_monday_after(YearMonth month, LocalDate due) {
        assertThat(DueDays.of(month)).isEqualTo(due);
    }

    @Test
    void no_due_day_falls_on_a_weekend_in_thirty_years() {
        for (var month = YearMonth.of(2015, 7); month.isBefore(YearMonth.of(2045, 1)); month = month.plusMonths(1)) {
            assertThat(DueDays.of(month).getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
            assertThat(DueDays.of(month).getDayOfMonth()).isBetween(15, 17);
        }
    }

    @Test
    void the_due_day_itself_is_still_in_time() {
        assertThat(DueDays.passed(YearMonth.of(2026, 1), LocalDate.of(2026, 1, 15)))
                .isFalse();
        assertThat(DueDays.passed(YearMonth.of(2026, 1), LocalDate.of(2026, 1, 16)))
                .isTrue();
    }
}
