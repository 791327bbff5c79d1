package id.jamsos.registration.participant;

import id.jamsos.platform.aggregate.StaleWriteException;
import id.jamsos.platform.aggregate.Versioned;
import id.jamsos.platform.time.BusinessClock;
import id.jamsos.registration.form.ChangeChecks;
import id.jamsos.registration.form.ChangeChecks.Result.Acceptable;
import id.jamsos.registration.form.ChangeChecks.Result.Unacceptable;
import id.jamsos.registration.form.ChangeForm;
import id.jamsos.registration.participant.ChangeDecision.Changed;
import id.jamsos.registration.participant.ChangeDecision.ChangedSince;
import id.jamsos.registration.participant.ChangeDecision.Refused;
import id.jamsos.registration.participant.ParticipantEvent.ParticipantChanged;
import id.jamsos.registration.person.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/** Changes how a participant is reached, where they live, what they work as, and who their heirs are. */
public final class ChangeParticipant {
    private final Participants participants;
    private final ChangeChecks checks;
    private final BusinessClock clock;

    public ChangeParticipant(Participants participants, ChangeChecks checks, BusinessClock clock) {
        this.participants = participants;
        this.checks = checks;
        this.clock = clock;
    }

    /**
     * Commits the change if the participant still is as it was read; nothing is tried again, because the caller decided on what it saw.
     *
     * @param read what the change is based on
     * @throws id.jamsos.platform.aggregate.UncertainCommitException when the connection was lost after sending
     */
    public ChangeDecision handle(Versioned<Participant> read, ChangeForm form, Author author) {
        Instant now = clock.now().truncatedTo(ChronoUnit.MILLIS);
        Person before = read.state().person();
        return switch (checks.check(form, before, LocalDate.ofInstant(now, BusinessClock.ZONE))) {
            case Unacceptable refused -> new Refused(refused.violations());
            case Acceptable(Person after) -> {
                Set<PersonPart> parts = PersonPart.differing(before, after);
                yield parts.isEmpty()
                        ? new Changed(read, parts)
                        : commit(read, new ParticipantChanged(read.state().with(after), parts, author, now));
            }
        };
    }

    private ChangeDecision commit(Versioned<Participant> read, ParticipantChanged change) {
        try {
            return new Changed(participants.commit(read, change), change.parts());
        } catch (StaleWriteException e) {
            return new ChangedSince();
        }
    }
}
