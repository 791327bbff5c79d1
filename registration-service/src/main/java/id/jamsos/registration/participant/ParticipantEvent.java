package id.jamsos.registration.participant;

import java.time.Instant;
import java.util.Set;

/** What other services are told about a participant. */
public sealed interface ParticipantEvent {
    record ParticipantRegistered(Participant participant) implements ParticipantEvent {}

    /**
     * Something of what may change is different from now on.
     *
     * @param participant after the change
     */
    record ParticipantChanged(Participant participant, Set<PersonPart> parts, Author author, Instant changedAt)
            implements ParticipantEvent {
        public ParticipantChanged {
            parts = Set.copyOf(parts);
        }
    }
}
