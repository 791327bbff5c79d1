package id.jamsos.registration.participant;

import id.jamsos.registration.enrolment.Enrolment;
import id.jamsos.registration.person.Person;
import java.util.List;

/**
 * A registered participant. Registration is not coverage: whether contributions are paid is the account's matter.
 *
 * @param warnings at the registration, which its repetitions are answered with
 */
public record Participant(
        ParticipantId id,
        Kpj kpj,
        Person person,
        Enrolment enrolment,
        Origin origin,
        List<RegistrationWarning> warnings) {
    public Participant {
        warnings = List.copyOf(warnings);
    }

    public Participant with(Person other) {
        return new Participant(id, kpj, other, enrolment, origin, warnings);
    }

    /** What an officer should look at now. */
    public List<RegistrationWarning> presentWarnings() {
        return RegistrationWarning.about(person);
    }

    public RegistrationStatus status() {
        return RegistrationStatus.REGISTERED;
    }
}
