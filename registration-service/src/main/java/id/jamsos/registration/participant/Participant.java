package id.jamsos.registration.participant;

import id.jamsos.registration.enrolment.Enrolment;
import id.jamsos.registration.person.Person;
import java.util.List;

/** A registered participant. Registration is not coverage: whether contributions are paid is the account's matter. */
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

    public RegistrationStatus status() {
        return RegistrationStatus.REGISTERED;
    }
}
