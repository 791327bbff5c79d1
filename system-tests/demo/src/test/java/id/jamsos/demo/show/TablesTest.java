package id.jamsos.demo.show;

import static org.assertj.core.api.Assertions.assertThat;

import id.jamsos.demo.plan.Plan;
import id.jamsos.demo.plan.Province;
import id.jamsos.demo.plan.Scale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TablesTest {
    private static final Plan PLAN = Plan.of(Province.published(), new Scale(1_000), 2023);

    private static Standings asPlanned() {
        var standings = new TreeMap<String, Standing>();
        PLAN.shares()
                .forEach(share ->
                        standings.put(share.province().code(), new Standing(share.registered(), share.active())));
        return new Standings(standings);
    }

    @Test
    void a_report_as_planned_has_the_published_ratio_of_the_28_provinces() {
        var table = new ProvinceTable(PLAN.shares(), asPlanned());

        assertThat(table.mistakes()).isEmpty();
        assertThat(table.lines().getLast())
                .matches(" +all 28 +39,782,324 +19,073,902 +67.59 +58,856 +39,782 +67.59 +\\+0.00");
    }

    @Test
    void one_person_too_few_is_named() {
        var one = asPlanned().minus(new Standings(Map.of("31", new Standing(0, 1))));

        assertThat(new ProvinceTable(PLAN.shares(), one).mistakes())
                .singleElement()
                .asString()
                .startsWith("DKI Jakarta: the report says");
    }

    @Test
    void what_was_there_before_is_read_back_as_it_was_written() {
        assertThat(Standings.parse(asPlanned().text())).isEqualTo(asPlanned());
        assertThat(Standings.parse(new Standings(Map.of()).text()).total()).isEqualTo(Standing.NONE);
    }

    @Test
    void national_figures_are_shown_beside_what_is_here_times_the_scale() {
        assertThat(new NationalTable(asPlanned().total(), 1_000).lines())
                .anyMatch(line -> line.matches(" +2023 active +actual +41,560,000 +39,782,000 +95.72 .*"))
                .anyMatch(line -> line.matches(" +2026 coverage +target +65 % .*T27.*"));
    }
}
