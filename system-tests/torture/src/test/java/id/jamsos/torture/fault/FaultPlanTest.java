package id.jamsos.torture.fault;

import static org.assertj.core.api.Assertions.assertThat;

import id.jamsos.torture.fault.Fault.Kind;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class FaultPlanTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration EVERY = Duration.ofSeconds(8);
    private static final Set<Kind> ALL = EnumSet.allOf(Kind.class);

    @Property(tries = 50)
    void a_seed_always_gives_the_same_plan_and_another_seed_another(@ForAll long seed) {
        assertThat(FaultPlan.of(seed, HOUR, EVERY, ALL)).isEqualTo(FaultPlan.of(seed, HOUR, EVERY, ALL));
        assertThat(FaultPlan.of(seed + 1, HOUR, EVERY, ALL)).isNotEqualTo(FaultPlan.of(seed, HOUR, EVERY, ALL));
    }

    @Property(tries = 50)
    void every_kind_comes_once_before_any_comes_again(@ForAll long seed) {
        List<Kind> kinds =
                FaultPlan.of(seed, HOUR, EVERY, ALL).stream().map(Fault::kind).toList();

        for (int from = 0; from + ALL.size() <= kinds.size(); from += ALL.size()) {
            assertThat(new HashSet<>(kinds.subList(from, from + ALL.size()))).isEqualTo(ALL);
        }
    }

    @Property(tries = 50)
    void faults_come_in_order_within_the_load_and_as_often_as_asked(@ForAll long seed) {
        List<Fault> plan = FaultPlan.of(seed, HOUR, EVERY, ALL);

        assertThat(plan).extracting(Fault::at).isSorted();
        assertThat(plan).allSatisfy(fault -> assertThat(fault.at()).isLessThan(HOUR));
        assertThat(plan.size()).isBetween(400, 500);
    }
}
