package id.jamsos.contribution.rates;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * The contribution months for which a rule holds, both ends included.
 *
 * @param to null when no end is known
 */
public record Validity(YearMonth from, @Nullable YearMonth to) {

    public Validity {
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("ends in " + to + ", before it starts in " + from);
        }
    }

    public boolean contains(YearMonth month) {
        return !month.isBefore(from) && (to == null || !month.isAfter(to));
    }

    public boolean overlaps(Validity other) {
        return contains(other.from) || other.contains(from);
    }

    /** True when {@code next}, which starts later, leaves at least one month between the two. */
    boolean leavesGapBefore(Validity next) {
        return to != null && to.plusMonths(1).isBefore(next.from);
    }

    @Override
    public String toString() {
        return from + " to " + (to == null ? "further notice" : to);
    }
}
