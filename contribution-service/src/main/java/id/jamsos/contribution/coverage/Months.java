package id.jamsos.contribution.coverage;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A set of months, held as the fewest ranges in order of time: forty years of contributions are one range, so the set stays small in
 * the account's document however long a person pays.
 */
public record Months(List<MonthRange> ranges) {

    public static final Months NONE = new Months(List.of());

    public Months {
        ranges = normalised(ranges);
    }

    public static Months of(YearMonth... months) {
        Months all = NONE;
        for (YearMonth month : months) {
            all = all.with(month);
        }
        return all;
    }

    public static Months from(YearMonth first, int count) {
        return new Months(List.of(new MonthRange(first, first.plusMonths(count - 1L))));
    }

    public Months with(YearMonth month) {
        return contains(month) ? this : with(new MonthRange(month, month));
    }

    public Months with(MonthRange range) {
        var all = new ArrayList<>(ranges);
        all.add(range);
        return new Months(all);
    }

    public boolean contains(YearMonth month) {
        return ranges.stream().anyMatch(range -> range.contains(month));
    }

    public boolean isEmpty() {
        return ranges.isEmpty();
    }

    /** The months in both sets. */
    public Months and(Months other) {
        var common = new ArrayList<MonthRange>();
        for (MonthRange mine : ranges) {
            for (MonthRange theirs : other.ranges) {
                YearMonth first = MonthRange.later(mine.first(), theirs.first());
                YearMonth last = MonthRange.earlier(mine.last(), theirs.last());
                if (!last.isBefore(first)) {
                    common.add(new MonthRange(first, last));
                }
            }
        }
        return new Months(common);
    }

    /** The range that a month lies in or, failing that, the last one before it. */
    public Optional<MonthRange> reaching(YearMonth month) {
        return ranges.stream().filter(range -> !range.first().isAfter(month)).reduce((_, later) -> later);
    }

    /** The first month from this one on that is not in the set. */
    public YearMonth firstMissingFrom(YearMonth month) {
        return ranges.stream()
                .filter(range -> range.contains(month))
                .findFirst()
                .map(range -> range.last().plusMonths(1))
                .orElse(month);
    }

    private static List<MonthRange> normalised(List<MonthRange> ranges) {
        var ordered = new ArrayList<>(ranges);
        ordered.sort(Comparator.comparing(MonthRange::first));
        var joined = new ArrayList<MonthRange>();
        for (MonthRange range : ordered) {
            if (!joined.isEmpty() && joined.getLast().joins(range)) {
                joined.add(joined.removeLast().and(range));
            } else {
                joined.add(range);
            }
        }
        return List.copyOf(joined);
    }
}
