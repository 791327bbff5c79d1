package id.jamsos.reporting.report;

import id.jamsos.reporting.count.Cells;
import id.jamsos.reporting.count.Cells.Cell;
import id.jamsos.reporting.count.Figures;
import id.jamsos.reporting.count.FirstMonth;
import id.jamsos.reporting.count.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Draws up the contribution report of a span of days. */
public final class ReportContributions {
    private final Cells cells;
    private final FirstMonth firstMonth;

    public ReportContributions(Cells cells, FirstMonth firstMonth) {
        this.cells = cells;
        this.firstMonth = firstMonth;
    }

    /** By month, a row says what was paid in the month, whatever months it was paid for. */
    public ContributionReport between(LocalDate from, LocalDate to, Breakdown by) {
        var sums = new Sums(by);
        firstMonth
                .find()
                .map(first -> first.atDay(1))
                .map(first -> Periods.between(first.isAfter(from) ? first : from, to))
                .ifPresent(periods -> cells.read(periods, sums::add));
        return new ContributionReport(from, to, new ContributionReport.Row(RowKey.TOTAL, sums.total), sums.rows());
    }

    private static final class Sums {
        private final Breakdown by;
        private final NavigableMap<RowKey, Money> rows = new TreeMap<>();
        private Money total = Money.NONE;

        Sums(Breakdown by) {
            this.by = by;
        }

        void add(Cell cell) {
            total = total.plus(cell.totals().whole().money());
            by.split(cell, (key, figures) -> add(key, cell.period().month(), figures));
        }

        private void add(RowKey key, YearMonth month, Figures figures) {
            if (!figures.money().equals(Money.NONE)) {
                var row = by.isByMonth() ? key.with(Dimension.MONTH, month.toString()) : key;
                rows.merge(row, figures.money(), Money::plus);
            }
        }

        List<ContributionReport.Row> rows() {
            return rows.entrySet().stream()
                    .map(row -> new ContributionReport.Row(row.getKey(), row.getValue()))
                    .toList();
        }
    }
}
