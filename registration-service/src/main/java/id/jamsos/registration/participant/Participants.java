package id.jamsos.registration.participant;

import id.jamsos.platform.aggregate.CommandIdentity;
import id.jamsos.platform.aggregate.Versioned;
import id.jamsos.registration.participant.ParticipantEvent.ParticipantChanged;
import id.jamsos.registration.person.Nik;
import java.util.List;
import java.util.Optional;

/** All participants. No two have the same id, NIK or KPJ. */
public interface Participants {
    Optional<Versioned<Participant>> find(ParticipantId id);

    Optional<Participant> findByNik(Nik nik);

    Optional<Participant> findByKpj(Kpj kpj);

    /** What the command has registered, if it was executed before. */
    Optional<Executed> executed(CommandIdentity command);

    /**
     * Adds the participant together with the events that announce it, in one commit.
     *
     * @return false when the id, the NIK or the KPJ belongs to somebody already; then nothing has changed
     */
    boolean add(Participant participant, List<ParticipantEvent> events, CommandIdentity command);

    /**
     * Commits a change together with its event; what it replaces is kept.
     *
     * @return the participant as it is now
     * @throws id.jamsos.platform.aggregate.StaleWriteException when the participant has changed since it was loaded
     */
    Versioned<Participant> commit(Versioned<Participant> loaded, ParticipantChanged change);

    /**
     * An execution of a command.
     *
     * @param sameBody whether the request under the same key said the same then as now
     */
    record Executed(Participant participant, boolean sameBody) {}
}
