package id.jamsos.registration.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KpjTest {
    private static final ParticipantId SITI = new ParticipantId("zxqwhv1n8fymahxy8y64qhh0ew");

    @Test
    void a_number_begins_with_the_year_and_ends_with_the_check_digit() {
        Kpj kpj = Kpj.candidate(SITI, 2026, 0);

        assertThat(kpj.digits()).matches("26[0-9]{9}");
        assertThat(Kpj.isValid(kpj.digits())).isTrue();
    }

    @Test
    void the_same_participant_gets_the_same_candidates_in_the_same_order() {
        assertThat(Kpj.candidate(SITI, 2026, 0)).isEqualTo(Kpj.candidate(SITI, 2026, 0));
        assertThat(Kpj.candidate(SITI, 2026, 1)).isNotEqualTo(Kpj.candidate(SITI, 2026, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2640718235", "264071823566", "26407182357", "2640718235X", "２６４０７１８２３５６"})
    void a_number_with_a_wrong_length_sign_or_check_digit_is_none(String text) {
        assertThat(Kpj.isValid(text)).isFalse();
        assertThatThrownBy(() -> new Kpj(text)).hasMessage("not a KPJ");
    }

    @Test
    void a_known_number_with_its_check_digit_is_sound() {
        // 7992739871 with check digit 3 is the worked example of the Luhn algorithm
        assertThat(Kpj.isValid("79927398713")).isTrue();
    }
}
