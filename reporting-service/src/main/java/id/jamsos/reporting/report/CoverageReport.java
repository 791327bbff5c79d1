package id.jamsos.reporting.report;

import id.jamsos.reporting.count.Heads;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many people stood where at the end of a day.
 *
 * @param population the figure behind the coverage percentage of the total; null where none is loaded
 */
public record CoverageReport(
        LocalDate on, Row total, List<Row> rows, @Nullable WorkingPopulation population) {

    /**
     * The people of one row.
     *
     * @param workingPopulation null in every row but the national total
     */
    public record Row(RowKey key, Heads heads, @Nullable Long workingPopulation) {
        private static final int RATIO_DECIMALS = 2;
        private static final int COVERAGE_DECIMALS = 1;

        /** Active of all registered; null when nobody is registered. */
        public @Nullable BigDecimal activeRatioPercent() {
            return Percent.of(heads.active(), heads.registered(), RATIO_DECIMALS);
        }

        /** Active of all working people; null where their number is not known. */
        public @Nullable BigDecimal coveragePercent() {
            return workingPopulation == null ? null : Percent.of(heads.active(), workingPopulation, COVERAGE_DECIMALS);
        }
    }
}
