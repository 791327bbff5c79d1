package id.jamsos.registration.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jamsos.registration.reference.Provinces;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NikTest {
    private static final Provinces PROVINCES = Provinces.load();
    private static final Nik PUBLISHED_EXAMPLE = new Nik("3602041211870001");

    @Test
    void the_published_example_is_a_man_of_banten_born_on_12_november_1987() {
        assertThat(Nik.flawIn("3602041211870001", PROVINCES)).isEmpty();
        assertThat(PUBLISHED_EXAMPLE.sex()).isEqualTo(Sex.M);
        assertThat(PUBLISHED_EXAMPLE.agreesWith(LocalDate.of(1987, 11, 12))).isTrue();
        assertThat(PUBLISHED_EXAMPLE.issuedInCity()).isFalse();
    }

    @Test
    void a_day_above_forty_means_a_woman() {
        Nik nik = new Nik("3273015704880003");

        assertThat(nik.sex()).isEqualTo(Sex.F);
        assertThat(nik.birthDay()).isEqualTo(17);
        assertThat(nik.birthMonth()).isEqualTo(4);
    }

    @Test
    void the_century_is_not_in_the_number() {
        Nik nik = new Nik("3273010101030001");

        assertThat(nik.agreesWith(LocalDate.of(1903, 1, 1))).isTrue();
        assertThat(nik.agreesWith(LocalDate.of(2003, 1, 1))).isTrue();
        assertThat(nik.agreesWith(LocalDate.of(2004, 1, 1))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"3270010101900001,false", "3271010101900001,true", "3279010101900001,true"})
    void the_second_pair_from_71_on_is_a_city(String digits, boolean city) {
        assertThat(new Nik(digits).issuedInCity()).isEqualTo(city);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "360204121187000", "36020412118700011", "36020412118700A1", "３６０２０４１２１１８７０００１"})
    void sixteen_plain_digits_are_needed(String text) {
        assertThat(Nik.flawIn(text, PROVINCES)).contains(Nik.Flaw.NOT_16_DIGITS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"00", "10", "20", "37", "90", "98", "99"})
    void an_unknown_province_is_a_flaw(String province) {
        assertThat(Nik.flawIn(province + "02041211870001", PROVINCES)).contains(Nik.Flaw.UNKNOWN_PROVINCE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"01", "31", "41", "71"})
    void days_at_the_edges_are_possible(String day) {
        assertThat(Nik.flawIn("360204" + day + "11870001", PROVINCES)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"00", "32", "40", "72", "99"})
    void days_beyond_the_edges_are_a_flaw(String day) {
        assertThat(Nik.flawIn("360204" + day + "11870001", PROVINCES)).contains(Nik.Flaw.IMPOSSIBLE_DAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"00", "13"})
    void months_beyond_the_edges_are_a_flaw(String month) {
        assertThat(Nik.flawIn("36020412" + month + "870001", PROVINCES)).contains(Nik.Flaw.IMPOSSIBLE_MONTH);
    }

    @Test
    void serials_run_from_0001_to_9999() {
        assertThat(Nik.flawIn("3602041211870000", PROVINCES)).contains(Nik.Flaw.NO_SERIAL);
        assertThat(Nik.flawIn("3602041211879999", PROVINCES)).isEmpty();
    }

    @Test
    void a_flawed_number_cannot_be_made_and_the_refusal_does_not_repeat_it() {
        assertThatThrownBy(() -> new Nik("3602040011870001"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not a NIK: IMPOSSIBLE_DAY");
    }

    @Test
    void it_prints_masked() {
        assertThat(PUBLISHED_EXAMPLE).hasToString("************0001");
    }
}
