package id.jamsos.reporting.count;

import java.time.LocalDate;
import java.time.YearMonth;

/** The time that a cell covers: a day, or a calendar month. */
public sealed interface Period {
    /** Unique over days and months: {@code 2026-11-20} or {@code 2026-11}. */
    String key();

    /** The month itself, or the month of the day. */
    YearMonth month();

    record Day(LocalDate date) implements Period {
        @Override
        public String key() {
            return date.toString();
        }

        @Override
        public YearMonth month() {
            return YearMonth.from(date);
        }
    }

    record Month(YearMonth month) implements Period {
        @Override
        public String key() {
            return month.toString();
        }
    }
}
