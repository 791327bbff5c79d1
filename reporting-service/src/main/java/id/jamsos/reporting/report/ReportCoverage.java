package id.jamsos.reporting.report;

import id.jamsos.reporting.count.Cells;
import id.jamsos.reporting.count.Cells.Cell;
import id.jamsos.reporting.count.Figures;
import id.jamsos.reporting.count.FirstMonth;
import id.jamsos.reporting.count.Heads;
import id.jamsos.reporting.count.Period;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Draws up the coverage report of a day. Where people stand is the sum of all changes up to that day, so a past day
 * can be asked for at any time.
 */
public final class ReportCoverage {
    private final Cells cells;
    private final FirstMonth firstMonth;
    private final WorkingPopulations populations;

    public ReportCoverage(Cells cells, FirstMonth firstMonth, WorkingPopulations populations) {
        this.cells = cells;
        this.firstMonth = firstMonth;
        this.populations = populations;
    }

    /** By month, a row says where people stood at the end of the month, or on the day for the last one. */
    public CoverageReport on(LocalDate day, Breakdown by) {
        var sums = new Sums(by);
        periodsUpTo(day).ifPresent(periods -> cells.read(periods, sums::add));
        var population = populations.on(day).orElse(null);
        var total = new CoverageReport.Row(RowKey.TOTAL, sums.total, population == null ? null : population.people());
        return new CoverageReport(day, total, sums.rows(YearMonth.from(day)), population);
    }

    private Optional<List<Period>> periodsUpTo(LocalDate day) {
        return firstMonth.find().map(first -> Periods.between(first.atDay(1), day));
    }

    private static final class Sums {
        private final Breakdown by;
        private final NavigableMap<RowKey, NavigableMap<YearMonth, Heads>> changes = new TreeMap<>();
        private Heads total = Heads.NONE;

        Sums(Breakdown by) {
            this.by = by;
        }

        void add(Cell cell) {
            total = total.plus(cell.totals().whole().heads());
            by.split(cell, (key, figures) -> add(key, cell.period().month(), figures));
        }

        private void add(RowKey key, YearMonth month, Figures figures) {
            if (!figures.heads().equals(Heads.NONE)) {
                changes.computeIfAbsent(key, _ -> new TreeMap<>()).merge(month, figures.heads(), Heads::plus);
            }
        }

        List<CoverageReport.Row> rows(YearMonth last) {
            var rows = new ArrayList<CoverageReport.Row>();
            changes.forEach((key, byMonth) -> {
                var standing = Heads.NONE;
                for (var month = byMonth.firstKey(); !month.isAfter(last); month = month.plusMonths(1)) {
                    standing = standing.plus(byMonth.getOrDefault(month, Heads.NONE));
                    if (by.isByMonth()) {
                        rows.add(new CoverageReport.Row(key.with(Dimension.MONTH, month.toString()), standing, null));
                    }
                }
                if (!by.isByMonth()) {
                    rows.add(new CoverageReport.Row(key, standing, null));
                }
            });
            return rows;
        }
    }
}
