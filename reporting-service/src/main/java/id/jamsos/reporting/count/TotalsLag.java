package id.jamsos.reporting.count;

import java.time.Duration;

/** How far the totals are behind the events. */
public interface TotalsLag {
    /**
     * Zero when every event of the topic is counted; otherwise the age of the last counted event of the partition that
     * is furthest behind.
     */
    Duration now();
}
