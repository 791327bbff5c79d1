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

    /** Everything that may be left out is there; registered by a Perisai agent. */
    public static Participant siti() {
        Heir budi =
                new Heir("Budi Santoso", Relationship.SPOUSE, LocalDate.of(1985, 1, 2), new Nik("3273010201850004"));
        Person person = new Person(
                new Nik("3273015704880003"),
                "Siti Aminah",
                new Birth(LocalDate.of(1988, 4, 17), "Bandung"),
                Sex.F,
                "Aisyah",
                new Contact("081234567890", "siti@example.id"),
                new Address("Jalan Melati 5", "3273", "40115"),
                "Pengemudi ojek",
                List.of(budi));
        Set<Programme> programmes = Set.of(Programme.JKK, Programme.JKM, Programme.JHT);
        return new Participant(
                new ParticipantId("zxqwhv1n8fymahxy8y64qhh0ew"),
                new Kpj("26407182356"),
                person,
                new Enrolment(Segment.BPU, programmes, Sector.TRANSPORT, 2_500_000, "P32"),
                new Origin(Channel.PERISAI, "416tv4zmpvshhjyyyf4bb90cjm", Instant.parse("2026-11-20T02:15:07.412Z")),
                List.of());
    }

    /** Everything that may be left out is left out; registered at a kiosk. */
    public static Participant yohanes() {
        Person person = new Person(
                new Nik("5301010212710001"),
                "Yohanes",
                new Birth(LocalDate.of(1971, 12, 2), null),
                Sex.M,
                "Maria",
                new Contact("081234567891", null),
                new Address("Jalan Timor 1", "5301", null),
                "Nelayan",
                List.of());
        Set<Programme> programmes = Set.of(Programme.JKK, Programme.JKM);
        return new Participant(
                new ParticipantId("zbrdrvh37mjd6j7rp9pz9h6r6s"),
                new Kpj("26100935175"),
                person,
                new Enrolment(Segment.BPU, programmes, Sector.OTHER, 900_000, "P53"),
                new Origin(Channel.KIOSK, null, Instant.parse("2026-11-20T02:15:07Z")),
                List.of(RegistrationWarning.NO_HEIRS));
    }
}
