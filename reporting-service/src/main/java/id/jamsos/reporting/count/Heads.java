package id.jamsos.reporting.count;

/**
 * People by coverage; as an increment any of them may be negative.
 *
 * @param registered everybody whose account was opened and has not ended, whatever their coverage
 * @param active of these, covered now
 * @param grace of these, behind with payment but not yet lapsed
 * @param inactive of these, lapsed; who never paid is in none of the three
 */
public record Heads(long registered, long active, long grace, long inactive) {
    public static final Heads NONE = new Heads(0, 0, 0, 0);

    public Heads plus(Heads other) {
        return new Heads(
                Math.addExact(registered, other.registered),
                Math.addExact(active, other.active),
                Math.addExact(grace, other.grace),
                Math.addExact(inactive, other.inactive));
    }

    Heads negated() {
        return new Heads(-registered, -active, -grace, -inactive);
    }
}
