package id.jamsos.registration.participant;

import id.jamsos.registration.enrolment.Channel;
import id.jamsos.registration.enrolment.Enrolment;
import id.jamsos.registration.enrolment.Enrolment.Sector;
import id.jamsos.registration.enrolment.Programme;
import id.jamsos.registration.enrolment.Segment;
import id.jamsos.registration.person.Address;
import id.jamsos.registration.person.Birth;
import id.jamsos.registration.person.Contact;
import id.jamsos.registration.person.Heir;
import id.jamsos.registration.person.Heir.Relationship;
import id.jamsos.registration.person.Nik;
import id.jamsos.registration.person.Person;
import id.jamsos.registration.person.Sex;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** The two people of the examples in event-contracts. */
public final class ExampleParticipants {
    private ExampleParticipants() {}

    /** Has everything that may be left out; came through a Perisai agent. */
    public static Participant siti() {
        return new Participant(
                new ParticipantId("zxqwhv1n8fymahxy8y64qhh0ew"),
                new Kpj("26407182356"),
                person(
                        "3273015704880003",
                        new Birth(LocalDate.of(1988, 4, 17), "Bandung"),
                        Sex.F,
                        new Contact("081234567890", "siti@example.id"),
                        new Address("Jalan Melati 5", "3273", "40115"),
                        List.of(new Heir(
                                "Budi Santoso",
                                Relationship.SPOUSE,
                                LocalDate.of(1985, 1, 2),
                                new Nik("3273010201850004")))),
                new Enrolment(
                        Segment.BPU,
                        Set.of(Programme.JKK, Programme.JKM, Programme.JHT),
                        Sector.TRANSPORT,
                        2_500_000,
                        "P32"),
                new Origin(Channel.PERISAI, "agent-7", Instant.parse("2026-11-20T02:15:07.412Z")),
                List.of());
    }

    private static Person person(String nik, Birth birth, Sex sex, Contact contact, Address address, List<Heir> heirs) {
        return new Person(new Nik(nik), "Siti Aminah", birth, sex, "Aisyah", contact, address, "Pengemudi ojek", heirs);
    }
}
