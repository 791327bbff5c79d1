package id.jamsos.embedded.mongodb;

import de.bwaldvogel.mongo.bson.Decimal128;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Writes numbers of all types so that their keys compare as their values. */
final class NumberKeys {

    private static final long EXACT_AS_DOUBLE = 1L << 53;
    private static final int BELOW = 0;
    private static final int EXACTLY = 1;
    private static final int ABOVE = 2;

    private NumberKeys() {}

    /** The nearest double decides the order, and what it loses follows. Not a number comes before every number. */
    static void write(Number number, KeyWriter out) {
        double nearest = number.doubleValue() == 0 ? 0 : number.doubleValue();
        if (Double.isInfinite(nearest) && number instanceof Decimal128 && !isInfinite(number)) {
            nearest = Math.copySign(Double.MAX_VALUE, nearest);
        }
        long bits = Double.doubleToLongBits(nearest);
        out.int64(Double.isNaN(nearest) ? 0 : bits < 0 ? ~bits : bits ^ Long.MIN_VALUE);
        writeRest(isExact(number, nearest) ? BigDecimal.ZERO : exact(number).subtract(new BigDecimal(nearest)), out);
    }

    private static boolean isExact(Number number, double nearest) {
        return !Double.isFinite(nearest)
                || number instanceof Double
                || number instanceof Integer
                || (number instanceof Long && Math.abs(nearest) < EXACT_AS_DOUBLE);
    }

    private static boolean isInfinite(Number decimal) {
        return decimal.equals(Decimal128.POSITIVE_INFINITY) || decimal.equals(Decimal128.NEGATIVE_INFINITY);
    }

    private static BigDecimal exact(Number number) {
        return number instanceof Decimal128 decimal
                ? decimal.toBigDecimal()
                : new BigDecimal(BigInteger.valueOf(number.longValue()));
    }

    private static void writeRest(BigDecimal rest, KeyWriter out) {
        if (rest.signum() == 0) {
            out.byte8(EXACTLY);
            return;
        }
        BigDecimal size = rest.abs().stripTrailingZeros();
        Key magnitude = new KeyWriter()
                .int32((size.precision() - size.scale()) ^ Integer.MIN_VALUE)
                .text(size.unscaledValue().toString())
                .key();
        if (rest.signum() < 0) {
            out.byte8(BELOW).key(magnitude.inverted());
        } else {
            out.byte8(ABOVE).key(magnitude);
        }
    }
}
