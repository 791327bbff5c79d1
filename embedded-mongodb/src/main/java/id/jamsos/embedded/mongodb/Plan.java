package id.jamsos.embedded.mongodb;

import java.util.List;

/**
 * How an index finds what a query asks for.
 *
 * @param ranges in the order of the index, without overlap
 * @param sorted whether the documents come in the order that the query asks for
 * @param score how much of the query the index does; the highest is taken
 */
record Plan(Lookup index, List<Interval> ranges, boolean sorted, boolean backwards, int score) {

    /** Whether every document of the collection is read. */
    boolean isScan() {
        return index.isOnId() && ranges.equals(List.of(Interval.EVERYTHING));
    }
}
