package id.jamsos.registration.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskedTest {
    @ParameterizedTest
    @CsvSource({"Siti Aminah,S*** A*****", "Sukarno,S******", "M. Nu'man al-Haq,M* N***** a*****", "Ayu  Ting,A** T***"
    })
    void a_name_shows_the_first_letter_of_every_word(String name, String masked) {
        assertThat(Masked.name(name)).isEqualTo(masked);
    }

    @Test
    void a_mobile_number_shows_its_last_three_digits() {
        assertThat(Masked.mobile("081234567890")).isEqualTo("*********890");
    }

    @Test
    void nothing_personal_is_printed() {
        Address address = new Address("Jalan Melati 5", "3273", "40115");
        Contact contact = new Contact("081234567890", "siti@example.id");
        Birth birth = new Birth(LocalDate.of(1988, 4, 17), "Bandung");
        Heir heir = new Heir("Budi", Heir.Relationship.SPOUSE, LocalDate.of(1985, 1, 2), null);
        Person person = new Person(
                new Nik("3273015704880003"),
                "Siti Aminah",
                birth,
                Sex.F,
                "Aisyah",
                contact,
                address,
                "Driver",
                List.of(heir));

        assertThat(List.of(address, contact, birth, heir, person))
                .hasToString("[Address[3273], Contact[hidden], Birth[hidden], Heir[SPOUSE], Person[hidden]]");
    }
}
