package id.jamsos.reporting.count;

/** Everything that counting has left behind. */
public interface CountedTotals {
    /** Removes the memories of accounts first: cells that are still there then know by their offset what is in them. */
    void empty();
}
