package id.jamsos.reporting.report;

import id.jamsos.reporting.count.Cells.Cell;
import id.jamsos.reporting.count.Dimensions;
import id.jamsos.reporting.count.Figures;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** How the rows of a report are cut: by at most two dimensions, and by month if wanted. */
public record Breakdown(Set<Dimension> by) {
    public static final Breakdown NONE = new Breakdown(Set.of());

    public static final int MOST_BESIDES_MONTH = 2;

    public Breakdown {
        by = Set.copyOf(by);
        if (isTooFine(by)) {
            throw new IllegalArgumentException("A report is broken down by at most two dimensions and the month");
        }
    }

    public static boolean isTooFine(Set<Dimension> by) {
        return by.stream().filter(dimension -> dimension != Dimension.MONTH).count() > MOST_BESIDES_MONTH;
    }

    boolean isByMonth() {
        return by.contains(Dimension.MONTH);
    }

    /** Calls back with each row that the cell belongs to, leaving the month out, and what it adds there. */
    void split(Cell cell, BiConsumer<RowKey, Figures> rows) {
        if (by.isEmpty()) {
            return;
        }
        RowKey key = key(cell.dimensions());
        if (by.contains(Dimension.PROGRAMME)) {
            cell.totals()
                    .byProgramme()
                    .forEach((programme, figures) -> rows.accept(key.with(Dimension.PROGRAMME, programme), figures));
        } else {
            rows.accept(key, cell.totals().whole());
        }
    }

    private RowKey key(Dimensions dimensions) {
        var values = Map.of(
                Dimension.SEGMENT, dimensions.segment(),
                Dimension.BRANCH, dimensions.branch(),
                Dimension.REGION, dimensions.region(),
                Dimension.CHANNEL, dimensions.channel());
        var wanted = new EnumMap<Dimension, String>(values);
        wanted.keySet().retainAll(by);
        return new RowKey(wanted);
    }
}
