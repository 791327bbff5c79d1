package id.jamsos.reporting.count;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** The stored totals. */
public interface Cells {
    /** Offset of the last record in each of these cells; a cell that does not exist yet is absent. */
    Map<CellKey, Long> offsets(Set<CellKey> keys);

    /**
     * Adds to each cell if its offset is still the one that was read.
     *
     * @return whether all were added; if not, some may have been
     */
    boolean add(Collection<Addition> additions);

    /**
     * What a batch adds to one cell.
     *
     * @param read the offset that the cell had when read, {@link #NEW} for a cell to be created
     * @param offset the offset it has afterwards
     */
    record Addition(CellKey key, long read, long offset, Totals totals) {}

    /** Calls back with every cell of these periods, in any order. */
    void read(Collection<Period> periods, Consumer<Cell> reader);

    /** What one partition counted in a period under these dimensions. */
    record Cell(Period period, Dimensions dimensions, Totals totals) {}

    /** Lower than every offset. */
    long NEW = -1;
}
