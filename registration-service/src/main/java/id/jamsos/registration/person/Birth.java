package id.jamsos.registration.person;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

public record Birth(LocalDate date, @Nullable String place) {
    /** Completed years: somebody born on 29 February grows older on 1 March of common years. */
    public int ageOn(LocalDate day) {
        return Period.between(date, day).getYears();
    }

    @Override
    public String toString() {
        return "Birth[hidden]";
    }
}
