package id.jamsos.contribution.bill;

import id.jamsos.contribution.member.Programme;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is paid for: the same programmes in each of some consecutive months.
 *
 * @param count 1, 2, 3, 6 or 12
 */
public record BilledMonths(Set<Programme> programmes, YearMonth from, int count) {

    /** The prepayments that can be bought. */
    public static final List<Integer> COUNTS = List.of(1, 2, 3, 6, 12);

    /** The furthest month that can be paid for, counted from the current one (project decision). */
    public static final int MONTHS_AHEAD = 24;

    public BilledMonths {
        if (programmes.isEmpty() || !COUNTS.contains(count)) {
            throw new IllegalArgumentException("A bill is for at least one programme and 1, 2, 3, 6 or 12 months");
        }
        programmes = Collections.unmodifiableSet(new TreeSet<>(programmes));
    }

    public YearMonth last() {
        return from.plusMonths(count - 1L);
    }
}
