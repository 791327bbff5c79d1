package id.jamsos.torture.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PersonTest {
    @Test
    void every_number_is_another_person() {
        Set<String> niks = new HashSet<>();
        for (int number = 0; number < 300_000; number++) {
            assertThat(niks.add(Person.number(number).nik())).isTrue();
        }
        assertThat(niks).allMatch(nik -> nik.matches("[0-9]{16}"));
    }

    @Test
    void the_form_tells_the_day_of_birth_that_is_in_the_identity_number() {
        assertThat(Person.number(12_345).form())
                .contains("\"nik\": \"3273014201882347\"")
                .contains("1988-01-02");
    }
}
