package id.jamsos.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkingPopulationsTest {
    private static final String HEADER = "as_of,people,qualifier,source,status";

    private final WorkingPopulations populations = WorkingPopulations.parse(
            List.of(HEADER, "2021-12-20,98,=,press,CONFIRMED", "2024-08-01,144,~,census,RECALLED"));

    @Test
    void the_newest_figure_up_to_the_day_is_used() {
        assertThat(populations.on(LocalDate.parse("2024-07-31")))
                .hasValueSatisfying(figure -> assertThat(figure.people()).isEqualTo(98));
        assertThat(populations.on(LocalDate.parse("2026-01-01")))
                .hasValueSatisfying(figure -> assertThat(figure.source()).isEqualTo("census"));
    }

    @Test
    void before_the_first_figure_nothing_is_known() {
        assertThat(populations.on(LocalDate.parse("2021-12-19"))).isEmpty();
    }

    @Test
    void two_figures_for_one_day_are_refused() {
        var twice = List.of(HEADER, "2021-12-20,98,=,press,CONFIRMED", "2021-12-20,99,=,press,CONFIRMED");

        assertThatThrownBy(() -> WorkingPopulations.parse(twice)).hasMessageContaining("2021-12-20");
    }

    @Test
    void a_line_with_a_missing_field_is_refused() {
        var incomplete = List.of(HEADER, "2021-12-20,98,=,press");

        assertThatThrownBy(() -> WorkingPopulations.parse(incomplete)).hasMessageContaining("five fields");
    }
}
