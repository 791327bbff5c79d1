package id.jamsos.demo.show;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Percentages as they are published: two decimals, half up. */
final class Percent {
    private static final int DECIMALS = 2;

    private Percent() {}

    /** A part of a whole; 0 of nothing. */
    static BigDecimal of(long part, long whole) {
        return whole == 0
                ? BigDecimal.ZERO.setScale(DECIMALS)
                : BigDecimal.valueOf(part * 100).divide(BigDecimal.valueOf(whole), DECIMALS, RoundingMode.HALF_UP);
    }
}
