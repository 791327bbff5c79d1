package id.jamsos.registration.person;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Somebody whom the person names to receive what is left when they die. */
public record Heir(
        String name,
        Relationship relationship,
        LocalDate birthDate,
        @Nullable Nik nik) {
    public enum Relationship {
        SPOUSE,
        CHILD,
        PARENT,
        SIBLING,
        OTHER
    }

    @Override
    public String toString() {
        return "Heir[" + relationship + "]";
    }
}
