package id.jamsos.reporting.report;

import id.jamsos.reporting.count.Money;
import java.time.LocalDate;
import java.util.List;

/** What was paid from one day to another, both included, by the day of payment. */
public record ContributionReport(LocalDate from, LocalDate to, Row total, List<Row> rows) {
    public record Row(RowKey key, Money money) {}
}
