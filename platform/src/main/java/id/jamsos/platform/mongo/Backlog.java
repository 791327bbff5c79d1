package id.jamsos.platform.mongo;

import java.time.Duration;

/**
 * Events that wait for the broker.
 *
 * @param aggregates documents with waiting events, counted up to {@link #MOST_COUNTED}
 * @param events what waits in the documents counted
 * @param oldest how long the first of all has waited
 */
public record Backlog(long aggregates, long events, Duration oldest) {
    public static final Backlog NONE = new Backlog(0, 0, Duration.ZERO);

    /** A count that reaches this says "at least". */
    public static final int MOST_COUNTED = 1_000;
}
