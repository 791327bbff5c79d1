package id.jamsos.demo.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;

class PlanTest {
    private static final List<Province> PROVINCES = Province.published();

    private static Plan at(String scale) {
        return Plan.of(PROVINCES, Scale.parse(scale), 2023);
    }

    @Test
    void the_published_table_adds_up_to_its_own_sums_and_percentages() {
        assertThat(PROVINCES).hasSize(28);
        assertThat(PROVINCES.stream().mapToLong(Province::active).sum()).isEqualTo(39_782_324);
        assertThat(PROVINCES.stream().mapToLong(Province::inactive).sum()).isEqualTo(19_073_902);
        assertThat(PROVINCES)
                .allSatisfy(province -> assertThat(BigDecimal.valueOf(province.active() * 100)
                                .divide(BigDecimal.valueOf(province.registered()), 2, RoundingMode.HALF_UP))
                        .isEqualTo(province.activePercent()));
    }

    @Test
    void a_thousandth_of_the_country_is_58_856_people_of_whom_39_782_pay() {
        var plan = at("1:1000");

        assertThat(plan.registrations()).hasSize(58_856);
        assertThat(plan.payments()).hasSize(39_782);
    }

    @Test
    void the_same_seed_brings_the_same_people_in_the_same_order_and_another_seed_another_order() {
        assertThat(at("1:10000").registrations()).isEqualTo(at("1:10000").registrations());
        assertThat(Plan.of(PROVINCES, Scale.parse("1:10000"), 1).registrations())
                .isNotEqualTo(at("1:10000").registrations())
                .containsExactlyInAnyOrderElementsOf(at("1:10000").registrations());
    }

    @Property(tries = 50)
    void at_every_scale_each_province_is_within_one_person_of_its_figure(
            @ForAll @IntRange(min = 5_000, max = 100_000) int people) {
        var plan = Plan.of(PROVINCES, new Scale(people), 7);

        assertThat(plan.shares()).allSatisfy(share -> {
            assertThat(Math.abs((double) share.province().active() / people - share.active()))
                    .isLessThan(1);
            assertThat(Math.abs((double) share.province().registered() / people - share.registered()))
                    .isLessThan(2);
        });
        assertThat(plan.payments())
                .hasSize(plan.shares().stream().mapToInt(Share::active).sum());
    }

    @Property
    void what_is_apportioned_has_the_sum_of_the_whole(
            @ForAll @NotEmpty List<@LongRange(min = 0, max = 10_000_000) Long> figures,
            @ForAll @IntRange(min = 1, max = 100_000) int divisor) {
        var scaled = Apportionment.scaled(figures, divisor);
        long sum = figures.stream().mapToLong(Long::longValue).sum();

        assertThat(scaled.stream().mapToLong(Integer::longValue).sum()).isEqualTo((sum + divisor / 2) / divisor);
    }

    @Test
    void a_scale_that_no_demonstration_can_have_is_refused() {
        for (String text : List.of("1:99", "1:100001", "2:1000", "1000", "")) {
            assertThatIllegalArgumentException().isThrownBy(() -> Scale.parse(text));
        }
    }
}
