package id.jamsos.contribution.coverage;

import java.time.YearMonth;

/** Consecutive months, both ends included. */
public record MonthRange(YearMonth first, YearMonth last) {

    public MonthRange {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException(
                    "A range of months cannot end before it starts: " + first + " to " + last);
        }
    }

    public boolean contains(YearMonth month) {
        return !month.isBefore(first) && !month.isAfter(last);
    }

    /** Whether both together are one range: they overlap, or one starts in the month after the other ends. */
    boolean joins(MonthRange other) {
        return !first.isAfter(other.last.plusMonths(1)) && !other.first.isAfter(last.plusMonths(1));
    }

    MonthRange and(MonthRange other) {
        return new MonthRange(earlier(first, other.first), later(last, other.last));
    }

    static YearMonth earlier(YearMonth one, YearMonth other) {
        return one.isBefore(other) ? one : other;
    }

    static YearMonth later(YearMonth one, YearMonth other) {
        return one.isAfter(other) ? one : other;
    }
}
