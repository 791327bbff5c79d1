package id.jamsos.reporting.report.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import id.jamsos.platform.time.BusinessClock;
import id.jamsos.reporting.report.ContributionReport;
import id.jamsos.reporting.report.CoverageReport;
import id.jamsos.reporting.report.Dimension;
import id.jamsos.reporting.report.RowKey;
import id.jamsos.reporting.report.WorkingPopulation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reports as JSON. Rows carry the dimensions asked for and no others; what is not known is null, not absent. */
final class ReportViews {
    /** Where all figures come from: every published number names its source. */
    private static final String SOURCE = "jamsos.contribution.account";

    private ReportViews() {}

    /** When a report was drawn up by the business clock, and how far the totals were behind at that moment. */
    record Moment(Instant asOf, Duration lag) {
        LocalDate today() {
            return LocalDate.ofInstant(asOf, BusinessClock.ZONE);
        }
    }

    record CoverageView(
            Instant asOf,

            @Schema(description = "The day at whose end people stood like this")
            LocalDate on,

            @Schema(description = "0 when every event is counted")
            long lagMillis,

            String source,
            CoverageRow total,
            List<CoverageRow> rows,

            @Schema(description = "The published figure behind coveragePercent") @Nullable
            WorkingPopulation workingPopulation) {}

    record CoverageRow(
            @JsonUnwrapped DimensionValues dimensions,

            @Schema(description = "All whose account was opened and has not ended")
            long registered,

            long active,
            long grace,
            long inactive,

            @Schema(description = "active of registered") @Nullable
            BigDecimal activeRatioPercent,

            @Schema(description = "Only in the national total") @Nullable
            Long workingPopulation,

            @Schema(description = "active of workingPopulation") @Nullable
            BigDecimal coveragePercent) {}

    record ContributionsView(
            Instant asOf,
            LocalDate from,
            LocalDate to,

            @Schema(description = "0 when every event is counted")
            long lagMillis,

            String source,
            ContributionRow total,
            List<ContributionRow> rows) {}

    record ContributionRow(
            @JsonUnwrapped DimensionValues dimensions,
            @Schema(description = "Whole rupiah") long amount,
            long payments,

            @Schema(description = "People who paid, each once per calendar month")
            long participants) {}

    @JsonInclude(Include.NON_NULL)
    record DimensionValues(
            @Nullable String segment,
            @Nullable String branch,

            @Schema(description = "Province, two digits") @Nullable
            String region,

            @Nullable String channel,
            @Nullable String programme,
            @Nullable String month) {
        static DimensionValues of(RowKey key) {
            return new DimensionValues(
                    key.value(Dimension.SEGMENT),
                    key.value(Dimension.BRANCH),
                    key.value(Dimension.REGION),
                    key.value(Dimension.CHANNEL),
                    key.value(Dimension.PROGRAMME),
                    key.value(Dimension.MONTH));
        }
    }

    static CoverageView of(CoverageReport report, Moment moment) {
        return new CoverageView(
                moment.asOf(),
                report.on(),
                moment.lag().toMillis(),
                SOURCE,
                of(report.total()),
                report.rows().stream().map(ReportViews::of).toList(),
                report.population());
    }

    private static CoverageRow of(CoverageReport.Row row) {
        var heads = row.heads();
        return new CoverageRow(
                DimensionValues.of(row.key()),
                heads.registered(),
                heads.active(),
                heads.grace(),
                heads.inactive(),
                row.activeRatioPercent(),
                row.workingPopulation(),
                row.coveragePercent());
    }

    static ContributionsView of(ContributionReport report, Moment moment) {
        return new ContributionsView(
                moment.asOf(),
                report.from(),
                report.to(),
                moment.lag().toMillis(),
                SOURCE,
                of(report.total()),
                report.rows().stream().map(ReportViews::of).toList());
    }

    private static ContributionRow of(ContributionReport.Row row) {
        var money = row.money();
        return new ContributionRow(
                DimensionValues.of(row.key()), money.amount(), money.payments(), money.participants());
    }
}
