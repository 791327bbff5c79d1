package id.jamsos.reporting.count;

/**
 * Contributions received.
 *
 * @param amount whole rupiah
 * @param payments how many payments
 * @param participants how many of the payments were a person's first of a calendar month, which is the number of
 *     people who paid, each counted once per month
 */
public record Money(long amount, long payments, long participants) {
    public static final Money NONE = new Money(0, 0, 0);

    public Money plus(Money other) {
        return new Money(
                Math.addExact(amount, other.amount),
                Math.addExact(payments, other.payments),
                Math.addExact(participants, other.participants));
    }
}
