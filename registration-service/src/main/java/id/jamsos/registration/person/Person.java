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

    /** The same person, reached, living, working and leaving heirs otherwise. */
    public Person with(Contact otherContact, Address otherAddress, String otherOccupation, List<Heir> otherHeirs) {
        return new Person(nik, name, birth, sex, motherName, otherContact, otherAddress, otherOccupation, otherHeirs);
    }

    @Override
    public String toString() {
        return "Person[hidden]";
    }
}
