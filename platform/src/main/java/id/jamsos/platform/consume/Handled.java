package id.jamsos.platform.consume;

import id.jamsos.platform.aggregate.Arrival;

/** What a handler did with an event. */
public enum Handled {
    APPLIED,
    /** It was applied before; nothing changed. */
    REPEATED,
    /** Something before it is missing; the key is parked. */
    GAP;

    /** The answer of a handler that did what the watermark told it to do. */
    public static Handled of(Arrival arrival) {
        return switch (arrival) {
            case NEXT -> APPLIED;
            case REPEATED -> REPEATED;
            case GAP -> GAP;
        };
    }
}
