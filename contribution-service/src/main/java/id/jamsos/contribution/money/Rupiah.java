package id.jamsos.contribution.money;

import java.util.Collection;
import java.util.Locale;

/**
 * An amount of money in whole rupiah; never negative, because nothing that is billed, paid or relieved can be. Arithmetic that would leave
 * the range of a {@code long} throws {@link ArithmeticException} instead of wrapping around.
 */
public record Rupiah(long amount) implements Comparable<Rupiah> {

    public static final Rupiah ZERO = new Rupiah(0);

    public Rupiah {
        if (amount < 0) {
            throw new IllegalArgumentException("an amount of money cannot be negative: " + amount);
        }
    }

    public static Rupiah of(long amount) {
        return new Rupiah(amount);
    }

    public static Rupiah sum(Collection<Rupiah> amounts) {
        return amounts.stream().reduce(ZERO, Rupiah::plus);
    }

    public Rupiah plus(Rupiah other) {
        return new Rupiah(Math.addExact(amount, other.amount));
    }

    /**
     * This amount less another.
     *
     * @throws IllegalArgumentException when {@code other} is the larger amount
     */
    public Rupiah minus(Rupiah other) {
        return new Rupiah(Math.subtractExact(amount, other.amount));
    }

    public Rupiah times(int factor) {
        return new Rupiah(Math.multiplyExact(amount, factor));
    }

    public boolean isZero() {
        return amount == 0;
    }

    @Override
    public int compareTo(Rupiah other) {
        return Long.compare(amount, other.amount);
    }

    /** For explanations and logs, for example {@code Rp 16,800}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "Rp %,d", amount);
    }
}
