package id.jamsos.contribution.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Coverage against a second implementation that knows no ranges and simply lives through every day. jqwik prints the seed of a failure. */
class CoveragePropertyTest {

    private static final YearMonth START = YearMonth.of(2025, 10);
    private static final int MONTHS = 30;

    @Property(tries = 300)
    void the_status_by_formula_is_the_status_by_living_through_every_day(@ForAll("paidMonths") Months paid) {
        CoverageStatus lived = CoverageStatus.REGISTERED;
        for (LocalDate day = START.atDay(1);
                day.isBefore(START.plusMonths(MONTHS + 8).atDay(1));
                day = day.plusDays(1)) {
            lived = nextDay(lived, day, paid);

            assertThat(Coverage.statusOn(day, paid))
                    .as("on %s with %s", day, paid)
                    .isEqualTo(lived);
        }
    }

    @Property(tries = 300)
    void the_next_change_is_the_first_day_with_another_status(
            @ForAll("paidMonths") Months paid, @ForAll("day") LocalDate day) {
        Coverage today = Coverage.on(day, paid);
        LocalDate last = START.plusMonths(MONTHS + 8).atDay(1);
        LocalDate changed = day;
        while (changed.isBefore(last) && Coverage.statusOn(changed, paid) == today.status()) {
            changed = changed.plusDays(1);
        }

        assertThat(today.nextChange()).isEqualTo(changed.isBefore(last) ? changed : null);
    }

    @Property(tries = 2_000)
    void paying_one_more_month_never_makes_the_status_of_any_day_worse(
            @ForAll("paidMonths") Months paid, @ForAll("month") YearMonth month, @ForAll("day") LocalDate day) {
        CoverageStatus before = Coverage.statusOn(day, paid);
        CoverageStatus after = Coverage.statusOn(day, paid.with(month));

        assertThat(rank(after)).as("%s became %s", before, after).isGreaterThanOrEqualTo(rank(before));
    }

    /** Whoever once paid stands no worse inactive than registered: both are not covered, and both may pay from the current month. */
    private static int rank(CoverageStatus status) {
        return switch (status) {
            case REGISTERED, INACTIVE -> 0;
            case GRACE -> 1;
            case ACTIVE -> 2;
        };
    }

    private static CoverageStatus nextDay(CoverageStatus yesterday, LocalDate day, Months paid) {
        YearMonth month = YearMonth.from(day);
        if (paid.contains(month)) {
            return CoverageStatus.ACTIVE;
        }
        if (yesterday == CoverageStatus.ACTIVE && isDayAfterDueDay(day)) {
            return CoverageStatus.GRACE;
        }
        boolean threeUnpaid = !paid.contains(month.minusMonths(1))
                && !paid.contains(month.minusMonths(2))
                && !paid.contains(month.minusMonths(3));
        if (yesterday == CoverageStatus.GRACE && day.getDayOfMonth() == 1 && threeUnpaid) {
            return CoverageStatus.INACTIVE;
        }
        return yesterday;
    }

    private static boolean isDayAfterDueDay(LocalDate day) {
        LocalDate due = day.withDayOfMonth(15);
        int shift =
                switch (due.getDayOfWeek()) {
                    case SATURDAY -> 2;
                    case SUNDAY -> 1;
                    case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> 0;
                };
        return day.equals(due.plusDays(shift + 1L));
    }

    @Provide
    Arbitrary<YearMonth> month() {
        return Arbitraries.integers().between(0, MONTHS - 1).map(START::plusMonths);
    }

    @Provide
    Arbitrary<Months> paidMonths() {
        return month().set().ofMaxSize(20).map(months -> Months.of(months.toArray(YearMonth[]::new)));
    }

    @Provide
    Arbitrary<LocalDate> day() {
        return Arbitraries.integers().between(0, MONTHS * 30).map(START.atDay(1)::plusDays);
    }
}
