package id.jamsos.reporting.count;

import id.jamsos.reporting.count.Batch.Stream;
import java.time.Instant;
import java.util.Map;

/** The time of the last counted event of each partition, whichever replica counted it. */
public interface Progress {
    /** Notes an event; an earlier one than is noted changes nothing. */
    void counted(Stream stream, Instant eventTime);

    Map<Stream, Instant> lastCounted();
}
