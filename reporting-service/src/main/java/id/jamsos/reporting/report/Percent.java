package id.jamsos.reporting.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Published percentages, rounded half up. */
final class Percent {
    private Percent() {}

    /** The part in percent of the whole; null when there is nothing to be a part of. */
    static @Nullable BigDecimal of(long part, long whole, int decimals) {
        if (whole == 0) {
            return null;
        }
        return BigDecimal.valueOf(part)
                .movePointRight(2)
                .divide(BigDecimal.valueOf(whole), decimals, RoundingMode.HALF_UP);
    }
}
