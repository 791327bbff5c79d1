package id.jamsos.reporting.report.web;

import id.jamsos.platform.problem.FieldErrors;
import id.jamsos.platform.time.BusinessClock;
import id.jamsos.reporting.count.TotalsLag;
import id.jamsos.reporting.report.ReportContributions;
import id.jamsos.reporting.report.ReportCoverage;
import id.jamsos.reporting.report.web.ReportViews.ContributionsView;
import id.jamsos.reporting.report.web.ReportViews.CoverageView;
import id.jamsos.reporting.report.web.ReportViews.Moment;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/reports")
@Tag(name = "reports", description = "Totals of the scheme, a moment after the events that change them")
final class ReportController {
    private static final String BY =
            "At most two of segment, branch, region, channel, programme, and month; separated by commas";

    private final ReportCoverage reportCoverage;
    private final ReportContributions reportContributions;
    private final TotalsLag lag;
    private final BusinessClock clock;

    ReportController(
            ReportCoverage reportCoverage,
            ReportContributions reportContributions,
            TotalsLag lag,
            BusinessClock clock) {
        this.reportCoverage = reportCoverage;
        this.reportContributions = reportContributions;
        this.lag = lag;
        this.clock = clock;
    }

    @GetMapping("/coverage")
    @Operation(summary = "How many people are registered and covered at the end of a day")
    CoverageView coverage(
            @Parameter(description = "A day up to today; today if absent") @RequestParam(required = false) @Nullable
                    String asOf,
            @Parameter(description = BY) @RequestParam(required = false) @Nullable List<String> by) {
        var moment = moment();
        var errors = new FieldErrors();
        LocalDate day = ReportRequests.asOf(errors, asOf, moment.today());
        var breakdown = ReportRequests.breakdown(errors, by);
        errors.throwIfAny();
        return ReportViews.of(reportCoverage.on(day, breakdown), moment);
    }

    @GetMapping("/contributions")
    @Operation(summary = "What was paid in a span of days, by the day of payment")
    ContributionsView contributions(
            @Parameter(description = "First day or month; the first of the month of to if absent")
                    @RequestParam(required = false)
                    @Nullable
                    String from,
            @Parameter(description = "Last day or month; today if absent") @RequestParam(required = false) @Nullable
                    String to,
            @Parameter(description = BY) @RequestParam(required = false) @Nullable List<String> by) {
        var moment = moment();
        var errors = new FieldErrors();
        LocalDate last = ReportRequests.lastDay(errors, to, moment.today());
        LocalDate first = ReportRequests.firstDay(errors, from, last);
        var breakdown = ReportRequests.breakdown(errors, by);
        errors.throwIfAny();
        return ReportViews.of(reportContributions.between(first, last, breakdown), moment);
    }

    /** The lag is taken before the cells are read, so that it never promises more than they hold. */
    private Moment moment() {
        return new Moment(clock.now(), lag.now());
    }
}
