package id.jamsos.contribution.money;

import java.math.BigDecimal;

/**
 * A share between 0.00 % and 100.00 %, exact to two decimals; held in hundredths of a percent (124 is 1.24 %). A contribution rate or a
 * relief above the whole is a typing error in the data, so it is refused here.
 */
public record Percent(int hundredths) implements Comparable<Percent> {

    public static final Percent ZERO = new Percent(0);

    private static final int WHOLE = 100_00;

    public Percent {
        if (hundredths < 0 || hundredths > WHOLE) {
            throw new IllegalArgumentException(
                    "a percentage must be between 0.00 and 100.00, in hundredths: " + hundredths);
        }
    }

    /**
     * Reads {@code "1"}, {@code "0.54"} or {@code "99.00"}.
     *
     * @throws IllegalArgumentException when the text is no number, has more than two decimals or lies outside 0 to 100
     */
    public static Percent parse(String text) {
        try {
            return new Percent(new BigDecimal(text).movePointRight(2).intValueExact());
        } catch (ArithmeticException | NumberFormatException e) {
            throw new IllegalArgumentException("not a percentage with at most two decimals: " + text, e);
        }
    }

    /**
     * This share of an amount, rounded half up to the rupiah. This is the only place where Jamsos rounds money. No legal rounding rule was
     * found; half up is the convention of public payroll code.
     */
    public Rupiah of(Rupiah amount) {
        long exact = Math.multiplyExact(amount.amount(), hundredths);
        return new Rupiah(Math.addExact(exact, WHOLE / 2) / WHOLE);
    }

    /** The number with two decimals, as JSON shows it: 1.00, 0.54. */
    public BigDecimal toDecimal() {
        return BigDecimal.valueOf(hundredths, 2);
    }

    @Override
    public int compareTo(Percent other) {
        return Integer.compare(hundredths, other.hundredths);
    }

    @Override
    public String toString() {
        return toDecimal() + " %";
    }
}
