package id.jamsos.registration.person;

import java.util.List;

/** Who the participant is. It prints as nothing, so that no log line can hold what is encrypted in the database. */
public record Person(
        Nik nik,
        String name,
        Birth birth,
        Sex sex,
        String motherName,
        Contact contact,
        Address address,
        String occupation,
        List<Heir> heirs) {
    public Person {
        heirs = List.copyOf(heirs);
    }

    @Override
    public String toString() {
        return "Person[hidden]";
    }
}
