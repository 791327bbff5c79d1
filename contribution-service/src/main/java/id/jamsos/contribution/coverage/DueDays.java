package id.jamsos.contribution.coverage;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The day by which an informal worker pays for a month: the 15th of that month itself, or the Monday after when the 15th falls on a
 * weekend. Public holidays are not in it yet; they arrive with the holiday calendar.
 */
public final class DueDays {

    private static final int DAY_OF_MONTH = 15;

    private DueDays() {}

    public static LocalDate of(YearMonth month) {
        LocalDate day = month.atDay(DAY_OF_MONTH);
        if (day.getDayOfWeek() == DayOfWeek.SATURDAY) {
            return day.plusDays(2);
        }
        return day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.plusDays(1) : day;
    }

    /** Whether the due day of a month lies before the given day. */
    public static boolean passed(YearMonth month, LocalDate day) {
        return of(month).isBefore(day);
    }
}
