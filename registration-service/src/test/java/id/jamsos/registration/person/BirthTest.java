package id.jamsos.registration.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BirthTest {
    @ParameterizedTest
    @CsvSource({
        "1961-11-21,2026-11-20,64",
        "1961-11-20,2026-11-20,65",
        "1964-02-29,2029-02-28,64",
        "1964-02-29,2029-03-01,65",
        "2026-11-20,2026-11-20,0"
    })
    void age_is_counted_in_completed_years(LocalDate born, LocalDate day, int age) {
        assertThat(new Birth(born, null).ageOn(day)).isEqualTo(age);
    }
}
