package id.jamsos.reporting.count;

import java.util.List;

/**
 * Consecutive records of one partition, in the order of their offsets.
 *
 * @param firstOffset offset of the first record, whether or not it counts; everything before it is in the cells
 * @param arrivals the records that count, which may be none
 */
public record Batch(Stream stream, long firstOffset, List<Arrival> arrivals) {
    /** Beyond every offset. */
    private static final long RELEASED = 1L << 62;

    public Batch {
        arrivals = List.copyOf(arrivals);
    }

    /**
     * One event that was set aside and is counted after later ones of its partition. The cells of the partition have passed
     * its offset, so it gets cells of its own, named by that offset: counted once because they exist once. In the memory
     * of its account it stands at a place that no record of the partition has, for the record itself may come again.
     */
    public static Batch released(Stream from, Arrival arrival) {
        long place = RELEASED + arrival.offset();
        return new Batch(
                new Stream(from.topic() + "@" + arrival.offset(), from.partition()),
                place,
                List.of(new Arrival(arrival.account(), arrival.sequence(), place, arrival.event())));
    }

    /** Whether a place in an account's memory is that of a released event. */
    static boolean isReleased(long place) {
        return place >= RELEASED;
    }

    /** One partition of one topic: the only order that Kafka keeps. */
    public record Stream(String topic, int partition) {}
}
