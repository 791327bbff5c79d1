package id.jamsos.registration.card;

import id.jamsos.platform.aggregate.Revision;
import id.jamsos.platform.aggregate.StaleWriteException;
import id.jamsos.platform.aggregate.Versioned;
import id.jamsos.registration.participant.ParticipantId;
import java.util.Optional;

/** Standings by participant; one may be there before its participant is. */
public interface CardStandings {
    Optional<Versioned<CardStanding>> find(ParticipantId id);

    /**
     * Adds the first standing of a participant.
     *
     * @throws StaleWriteException when somebody else added one
     */
    void add(ParticipantId id, CardStanding standing);

    /**
     * Replaces the standing that was loaded.
     *
     * @throws StaleWriteException when somebody else replaced it since
     */
    void replace(ParticipantId id, CardStanding standing, Revision loaded);
}
