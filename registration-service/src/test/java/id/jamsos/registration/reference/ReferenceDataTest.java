package id.jamsos.registration.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceDataTest {
    private static final Provinces TWO_PROVINCES = new Provinces(List.of(province("31"), province("32")));

    @ParameterizedTest
    @ValueSource(strings = {"11", "19", "21", "31", "36", "53", "61", "65", "76", "82", "91", "92", "97"})
    void every_province_of_the_list_is_known(String code) {
        assertThat(Provinces.load().begins(code + "71")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"00", "10", "20", "37", "54", "66", "77", "83", "90", "98", "3"})
    void a_code_outside_the_list_is_no_province(String code) {
        assertThat(Provinces.load().begins(code)).isFalse();
    }

    @Test
    void every_province_is_served_by_a_branch() {
        Provinces provinces = Provinces.load();
        Branches branches = Branches.load(provinces);

        assertThat(provinces.all())
                .hasSize(39)
                .allSatisfy(province -> assertThat(
                                branches.serving(province.code() + "01").code())
                        .isEqualTo("P" + province.code()));
    }

    @Test
    void every_row_says_where_it_comes_from_and_guesses_say_so() {
        assertThat(Provinces.load().all())
                .noneMatch(province -> province.source().isBlank());
        assertThat(Branches.load(Provinces.load()).serving("3273").status()).isEqualTo(SourceStatus.PROVISIONAL);
    }

    @Test
    void the_branch_with_the_longest_prefix_serves_a_region() {
        Branches branches =
                new Branches(List.of(branch("P31", "31"), branch("P32", "32"), branch("BDG", "3273")), TWO_PROVINCES);

        assertThat(branches.serving("3273").code()).isEqualTo("BDG");
        assertThat(branches.serving("3204").code()).isEqualTo("P32");
    }

    @Test
    void a_province_listed_twice_refuses_the_start() {
        assertThatThrownBy(() -> new Provinces(List.of(province("31"), province("31"))))
                .hasMessage("Province 31 appears twice");
    }

    @Test
    void a_branch_listed_twice_refuses_the_start() {
        assertThatThrownBy(() -> new Branches(List.of(branch("P31", "31"), branch("P31", "32")), TWO_PROVINCES))
                .hasMessage("Branch P31 appears twice");
    }

    @Test
    void two_branches_for_one_prefix_refuse_the_start() {
        assertThatThrownBy(() -> new Branches(List.of(branch("P31", "31"), branch("X31", "31")), TWO_PROVINCES))
                .hasMessage("Branch X31 serves a prefix that another branch serves");
    }

    @Test
    void a_province_without_a_branch_refuses_the_start() {
        assertThatThrownBy(() -> new Branches(List.of(branch("P31", "31")), TWO_PROVINCES))
                .hasMessage("Province 32 has no branch");
    }

    @Test
    void a_branch_in_no_known_province_refuses_the_start() {
        assertThatThrownBy(() -> new Branches(List.of(branch("P99", "99")), TWO_PROVINCES))
                .hasMessage("Branch P99 is in no known province");
    }

    @Test
    void an_informal_worker_may_register_below_65() {
        assertThat(AgeLimits.load().of("BPU", LocalDate.of(2026, 11, 20)).belowAge())
                .isEqualTo(65);
    }

    @Test
    void a_new_age_limit_holds_from_its_first_day() {
        AgeLimits limits = new AgeLimits(List.of(limit(LocalDate.MIN, 65), limit(LocalDate.of(2027, 1, 1), 66)));

        assertThat(limits.of("BPU", LocalDate.of(2026, 12, 31)).belowAge()).isEqualTo(65);
        assertThat(limits.of("BPU", LocalDate.of(2027, 1, 1)).belowAge()).isEqualTo(66);
    }

    @Test
    void two_age_limits_from_the_same_day_refuse_the_start() {
        assertThatThrownBy(() -> new AgeLimits(List.of(limit(LocalDate.MIN, 65), limit(LocalDate.MIN, 66))))
                .hasMessageStartingWith("Two age limits of BPU begin on");
    }

    @Test
    void a_time_without_an_age_limit_refuses_the_start() {
        assertThatThrownBy(() -> new AgeLimits(List.of(limit(LocalDate.of(2026, 1, 1), 65))))
                .hasMessage("No age limit of BPU before 2026-01-01");
    }

    private static Province province(String code) {
        return new Province(code, "Province " + code, "test", SourceStatus.PROVISIONAL);
    }

    private static Branch branch(String code, String prefix) {
        return new Branch(code, "Branch " + code, prefix, "test", SourceStatus.PROVISIONAL);
    }

    private static AgeLimit limit(LocalDate validFrom, int belowAge) {
        return new AgeLimit("BPU", validFrom, belowAge, "test", SourceStatus.PROVISIONAL);
    }
}
