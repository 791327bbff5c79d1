package id.jamsos.contribution.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class MonthsTest {

    private static final YearMonth JANUARY = YearMonth.of(2026, 1);

    @Test
    void neighbouring_months_become_one_range_whatever_the_order() {
        Months months = Months.of(JANUARY.plusMonths(2), JANUARY, JANUARY.plusMonths(1));

        assertThat(months.ranges()).containsExactly(new MonthRange(JANUARY, JANUARY.plusMonths(2)));
    }

    @Test
    void a_gap_keeps_ranges_apart_until_it_is_filled() {
        Months months = Months.of(JANUARY, JANUARY.plusMonths(2));

        assertThat(months.ranges()).hasSize(2);
        assertThat(months.with(JANUARY.plusMonths(1)).ranges()).hasSize(1);
    }

    @Test
    void a_range_goes_over_the_end_of_a_year() {
        Months months = Months.from(YearMonth.of(2026, 11), 3);

        assertThat(months.contains(YearMonth.of(2027, 1))).isTrue();
        assertThat(months.firstMissingFrom(YearMonth.of(2026, 12))).isEqualTo(YearMonth.of(2027, 2));
    }

    @Test
    void a_range_cannot_end_before_it_starts() {
        assertThatThrownBy(() -> new MonthRange(JANUARY, JANUARY.minusMonths(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void the_set_holds_exactly_what_was_put_in(
            @ForAll("months") Set<YearMonth> months, @ForAll("month") YearMonth asked) {
        Months all = Months.of(months.toArray(YearMonth[]::new));

        assertThat(all.contains(asked)).isEqualTo(months.contains(asked));
    }

    @Property
    void ranges_are_in_order_and_never_touch(@ForAll("months") Set<YearMonth> months) {
        var ranges = Months.of(months.toArray(YearMonth[]::new)).ranges();

        for (int i = 1; i < ranges.size(); i++) {
            assertThat(ranges.get(i).first()).isAfter(ranges.get(i - 1).last().plusMonths(1));
        }
    }

    @Property
    void the_intersection_holds_what_both_hold(
            @ForAll("months") Set<YearMonth> one, @ForAll("months") Set<YearMonth> other) {
        var both = new TreeSet<>(one);
        both.retainAll(other);

        assertThat(Months.of(one.toArray(YearMonth[]::new)).and(Months.of(other.toArray(YearMonth[]::new))))
                .isEqualTo(Months.of(both.toArray(YearMonth[]::new)));
    }

    @Provide
    Arbitrary<YearMonth> month() {
        return Arbitraries.integers().between(0, 30).map(JANUARY::plusMonths);
    }

    @Provide
    Arbitrary<Set<YearMonth>> months() {
        return month().set().ofMaxSize(15);
    }
}
