package id.jamsos.reporting.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.jamsos.platform.problem.FieldErrors;
import id.jamsos.platform.problem.FieldProblem;
import id.jamsos.reporting.report.Breakdown;
import id.jamsos.reporting.report.Dimension;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportRequestsTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-20");

    private final FieldErrors errors = new FieldErrors();

    @Test
    void without_parameters_coverage_is_todays_and_contributions_are_this_months() {
        assertThat(ReportRequests.asOf(errors, null, TODAY)).isEqualTo(TODAY);
        assertThat(ReportRequests.lastDay(errors, null, TODAY)).isEqualTo(TODAY);
        assertThat(ReportRequests.firstDay(errors, null, TODAY)).isEqualTo(LocalDate.parse("2026-11-01"));
        assertThat(ReportRequests.breakdown(errors, null)).isEqualTo(Breakdown.NONE);
        assertThat(errors.any()).isFalse();
    }

    @Test
    void a_span_is_given_by_days_or_months() {
        LocalDate last = ReportRequests.lastDay(errors, "2026-10", TODAY);

        assertThat(last).isEqualTo(LocalDate.parse("2026-10-31"));
        assertThat(ReportRequests.firstDay(errors, "2026-09", last)).isEqualTo(LocalDate.parse("2026-09-01"));
        assertThat(ReportRequests.firstDay(errors, "2026-10-05", last)).isEqualTo(LocalDate.parse("2026-10-05"));
        assertThat(errors.any()).isFalse();
    }

    @Test
    void coverage_of_the_future_is_refused() {
        ReportRequests.asOf(errors, "2026-11-21", TODAY);

        assertThat(codes()).containsExactly("asOf future");
    }

    @Test
    void a_span_that_ends_before_it_starts_is_refused() {
        ReportRequests.firstDay(errors, "2026-11-21", TODAY);

        assertThat(codes()).containsExactly("from after-end");
    }

    @ParameterizedTest
    @CsvSource({"2026-13", "2026-1", "20 November", "2026-02-30"})
    void what_is_neither_day_nor_month_is_refused(String value) {
        ReportRequests.lastDay(errors, value, TODAY);

        assertThat(codes()).containsExactly("to day-or-month");
    }

    @Test
    void two_dimensions_and_the_month_are_fine_enough() {
        var breakdown = ReportRequests.breakdown(errors, List.of("region", " channel", "month"));

        assertThat(breakdown.by()).containsExactlyInAnyOrder(Dimension.REGION, Dimension.CHANNEL, Dimension.MONTH);
    }

    @Test
    void a_third_dimension_is_refused() {
        ReportRequests.breakdown(errors, List.of("region", "channel", "segment"));

        assertThat(codes()).containsExactly("by too-many-dimensions");
    }

    @Test
    void an_unknown_dimension_is_refused() {
        ReportRequests.breakdown(errors, List.of("colour"));

        assertThat(codes()).containsExactly("by one-of");
    }

    private List<String> codes() {
        return errors.problems().stream().map(ReportRequestsTest::code).toList();
    }

    private static String code(FieldProblem problem) {
        return problem.field() + " " + problem.code();
    }
}
