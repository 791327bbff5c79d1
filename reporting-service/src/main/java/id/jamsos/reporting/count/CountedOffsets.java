package id.jamsos.reporting.count;

/** How far the events have been counted, as all replicas together know it. */
public interface CountedOffsets {
    /**
     * Goes back to the first event of every partition.
     *
     * @throws IllegalStateException while a replica is counting
     */
    void forget();
}
