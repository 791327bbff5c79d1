package id.jamsos.platform.consume;

import org.jspecify.annotations.Nullable;

/**
 * Which records of a key need a look into the database before they are applied; all others need none.
 *
 * @param parkedFrom offset of the first record that waits; what stands before it was applied and may come again. Null
 *     when none waits
 * @param discardedThrough offset of the last discarded record, {@link #NEVER} when there is none
 */
record Concern(@Nullable Long parkedFrom, long discardedThrough) {
    /** Before every offset. */
    static final long NEVER = -1;

    boolean isNone() {
        return parkedFrom == null && discardedThrough == NEVER;
    }

    boolean hasDiscarded() {
        return discardedThrough != NEVER;
    }

    boolean isParked(long offset) {
        return parkedFrom != null && offset >= parkedFrom;
    }

    Concern and(Concern other) {
        return new Concern(
                parkedFrom == null ? other.parkedFrom : parkedFrom, Math.max(discardedThrough, other.discardedThrough));
    }
}
