package id.jamsos.reporting.count;

import java.util.List;

/**
 * Consecutive records of one partition, in the order of their offsets.
 *
 * @param firstOffset offset of the first record, whether or not it counts; everything before it is in the cells
 * @param arrivals the records that count, which may be none
 */
public record Batch(Stream stream, long firstOffset, List<Arrival> arrivals) {
    public Batch {
        arrivals = List.copyOf(arrivals);
    }

    /** One partition of one topic: the only order that Kafka keeps. */
    public record Stream(String topic, int partition) {}
}
