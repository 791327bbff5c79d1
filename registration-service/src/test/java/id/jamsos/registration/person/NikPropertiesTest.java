package id.jamsos.registration.person;

import static org.assertj.core.api.Assertions.assertThat;

import id.jamsos.registration.reference.Province;
import id.jamsos.registration.reference.Provinces;
import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;

class NikPropertiesTest {
    private static final Provinces PROVINCES = Provinces.load();

    record Issued(String digits, LocalDate birthDate, Sex sex) {}

    @Property
    void a_number_that_was_issued_properly_is_sound_and_tells_sex_and_birth_date(@ForAll("issued") Issued issued) {
        assertThat(Nik.flawIn(issued.digits(), PROVINCES)).isEmpty();
        Nik nik = new Nik(issued.digits());

        assertThat(nik.sex()).isEqualTo(issued.sex());
        assertThat(nik.agreesWith(issued.birthDate())).isTrue();
        assertThat(nik.agreesWith(issued.birthDate().plusDays(1))).isFalse();
    }

    @Property
    void sixteen_digits_are_either_flawed_or_a_number_that_can_be_read(
            @ForAll @NumericChars @StringLength(16) String digits) {
        Optional<Nik.Flaw> flaw = Nik.flawIn(digits, PROVINCES);

        if (flaw.isEmpty()) {
            Nik nik = new Nik(digits);
            assertThat(nik.birthDay()).isBetween(1, 31);
            assertThat(nik.birthMonth()).isBetween(1, 12);
        }
    }

    @Property
    void any_other_text_is_refused_and_never_breaks(@ForAll String text) {
        if (!text.matches("[0-9]{16}")) {
            assertThat(Nik.flawIn(text, PROVINCES)).contains(Nik.Flaw.NOT_16_DIGITS);
        }
    }

    @Property
    void the_masked_form_shows_the_last_four_digits_only(
            @ForAll("issued") Issued issued, @ForAll @IntRange(max = 11) int position) {
        String masked = Masked.nik(new Nik(issued.digits()));

        assertThat(masked).hasSize(16).endsWith(issued.digits().substring(12));
        assertThat(masked.charAt(position)).isEqualTo('*');
    }

    @Provide
    Arbitrary<Issued> issued() {
        return Combinators.combine(
                        Arbitraries.of(PROVINCES.all().stream()
                                .map(Province::code)
                                .sorted()
                                .toList()),
                        Arbitraries.integers().between(0, 9999),
                        Arbitraries.integers().between(0, 40_000).map(LocalDate.of(1920, 1, 1)::plusDays),
                        Arbitraries.of(Sex.class),
                        Arbitraries.integers().between(1, 9999))
                .as((province, place, birth, sex, serial) -> {
                    int day = birth.getDayOfMonth() + (sex == Sex.F ? 40 : 0);
                    String date = "%02d%02d%02d".formatted(day, birth.getMonthValue(), birth.getYear() % 100);
                    return new Issued("%s%04d%s%04d".formatted(province, place, date, serial), birth, sex);
                });
    }
}
