package id.jamsos.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;

import id.jamsos.reporting.count.Period;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PeriodsTest {
    @Test
    void whole_months_are_taken_as_months_and_the_edges_as_days() {
        assertThat(keys("2026-09-29", "2026-12-02"))
                .containsExactly("2026-09-29", "2026-09-30", "2026-10", "2026-11", "2026-12-01", "2026-12-02");
    }

    @Test
    void a_span_that_ends_before_it_starts_is_empty() {
        assertThat(keys("2026-11-02", "2026-11-01")).isEmpty();
    }

    @Property
    void every_day_of_the_span_is_covered_once(
            @ForAll @IntRange(min = 0, max = 400) int start, @ForAll @IntRange(min = 0, max = 800) int length) {
        var from = LocalDate.of(2026, 1, 1).plusDays(start);
        var to = from.plusDays(length);

        var days = Periods.between(from, to).stream()
                .flatMap(period -> days(period).stream())
                .toList();

        assertThat(days).hasSize(length + 1);
        assertThat(new HashSet<>(days)).hasSize(length + 1).contains(from, to);
    }

    private static List<LocalDate> days(Period period) {
        return switch (period) {
            case Period.Day day -> List.of(day.date());
            case Period.Month month ->
                month.month()
                        .atDay(1)
                        .datesUntil(month.month().plusMonths(1).atDay(1))
                        .toList();
        };
    }

    private static List<String> keys(String from, String to) {
        return Periods.between(LocalDate.parse(from), LocalDate.parse(to)).stream()
                .map(Period::key)
                .toList();
    }
}
