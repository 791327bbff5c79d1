package id.jamsos.embedded.mongodb;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * The keys between two cuts, for one field of an index. A cut lies before or after all keys that begin with some bytes, so
 * that an interval can follow the keys of other fields and be turned around for a descending field.
 */
record Interval(Cut low, Cut high) {

    static final Interval EVERYTHING = new Interval(new Cut(Key.EMPTY, false), new Cut(Key.EMPTY, true));

    static Interval exactly(Key key) {
        return new Interval(new Cut(key, false), new Cut(key, true));
    }

    /** All values of the types that MongoDB compares with the one of this key. */
    static Interval ofType(Key key) {
        return exactly(new Key(new byte[] {key.bytes()[0]}));
    }

    Interval from(Key key, boolean included) {
        return new Interval(new Cut(key, !included), high);
    }

    Interval upTo(Key key, boolean included) {
        return new Interval(low, new Cut(key, included));
    }

    Interval and(Interval other) {
        return new Interval(
                low.compareTo(other.low) >= 0 ? low : other.low, high.compareTo(other.high) <= 0 ? high : other.high);
    }

    /** The smallest interval around both. */
    Interval around(Interval other) {
        return new Interval(
                low.compareTo(other.low) <= 0 ? low : other.low, high.compareTo(other.high) >= 0 ? high : other.high);
    }

    Interval inverted() {
        return new Interval(high.inverted(), low.inverted());
    }

    Interval behind(Key lead) {
        return new Interval(low.behind(lead), high.behind(lead));
    }

    boolean isEmpty() {
        return low.compareTo(high) >= 0;
    }

    /** The first key that may be inside, or null when everything is before the interval. */
    @Nullable
    Key from() {
        return low.bound();
    }

    /** The first key behind, or null when nothing is behind. */
    @Nullable
    Key end() {
        return high.bound();
    }

    /** Before or after everything that begins with the prefix. */
    record Cut(Key prefix, boolean after) implements Comparable<Cut> {

        private static final Comparator<Key> BEYOND_LAST = Comparator.nullsLast(Comparator.naturalOrder());

        /** The first key behind the cut, or null when there is none. */
        @Nullable
        Key bound() {
            return after ? prefix.successor() : prefix;
        }

        Cut inverted() {
            return new Cut(prefix.inverted(), !after);
        }

        Cut behind(Key lead) {
            return new Cut(lead.plus(prefix), after);
        }

        @Override
        public int compareTo(Cut other) {
            return BEYOND_LAST.compare(bound(), other.bound());
        }
    }
}
