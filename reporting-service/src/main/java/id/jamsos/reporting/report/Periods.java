package id.jamsos.reporting.report;

import id.jamsos.reporting.count.Period;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** The fewest periods that make up a span of days: months where they are whole, days at the edges. */
final class Periods {
    private Periods() {}

    /** Both days belong to the span; an end before the start is an empty span. */
    static List<Period> between(LocalDate from, LocalDate to) {
        var periods = new ArrayList<Period>();
        for (LocalDate day = from; !day.isAfter(to); ) {
            var month = YearMonth.from(day);
            if (day.getDayOfMonth() == 1 && !month.atEndOfMonth().isAfter(to)) {
                periods.add(new Period.Month(month));
                day = month.plusMonths(1).atDay(1);
            } else {
                periods.add(new Period.Day(day));
                day = day.plusDays(1);
            }
        }
        return periods;
    }
}
