package id.jamsos.registration.participant;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class KpjPropertiesTest {
    @Property
    void every_candidate_is_a_sound_number_of_its_year(
            @ForAll("ids") String id,
            @ForAll @IntRange(min = 2015, max = 2099) int year,
            @ForAll @IntRange(max = 63) int attempt) {
        Kpj kpj = Kpj.candidate(new ParticipantId(id), year, attempt);

        assertThat(Kpj.isValid(kpj.digits())).isTrue();
        assertThat(kpj.digits()).startsWith("%02d".formatted(year % 100));
    }

    @Property
    void one_mistyped_digit_is_always_noticed(
            @ForAll("ids") String id, @ForAll @IntRange(max = 10) int position, @ForAll @IntRange(max = 9) int digit) {
        String sound = Kpj.candidate(new ParticipantId(id), 2026, 0).digits();
        String mistyped = sound.substring(0, position) + digit + sound.substring(position + 1);
        Assume.that(!mistyped.equals(sound));

        assertThat(Kpj.isValid(mistyped)).isFalse();
    }

    @Property
    void two_neighbours_exchanged_are_noticed_unless_they_are_zero_and_nine(
            @ForAll("ids") String id, @ForAll @IntRange(max = 9) int position) {
        String sound = Kpj.candidate(new ParticipantId(id), 2026, 0).digits();
        char left = sound.charAt(position);
        char right = sound.charAt(position + 1);
        Assume.that(left != right && Math.abs(left - right) != 9);
        String exchanged = sound.substring(0, position) + right + left + sound.substring(position + 2);

        assertThat(Kpj.isValid(exchanged)).isFalse();
    }

    @Provide
    Arbitrary<String> ids() {
        return Arbitraries.strings()
                .withChars("0123456789abcdefghjkmnpqrstvwxyz")
                .ofLength(26);
    }
}
