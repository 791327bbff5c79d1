package id.jamsos.registration.card;

import id.jamsos.platform.aggregate.Versioned;
import id.jamsos.registration.participant.Participant;
import id.jamsos.registration.participant.ParticipantId;
import id.jamsos.registration.participant.Participants;
import java.util.Optional;

/** Puts a card together; somebody whose account has not reported yet is simply registered. */
public final class ShowCard {
    private final Participants participants;
    private final CardStandings standings;

    public ShowCard(Participants participants, CardStandings standings) {
        this.participants = participants;
        this.standings = standings;
    }

    public Optional<Card> of(ParticipantId id) {
        return participants.find(id).map(this::card);
    }

    /** Both versions only ever grow, so their sum changes with every change of either. */
    private Card card(Versioned<Participant> participant) {
        Optional<Versioned<CardStanding>> standing =
                standings.find(participant.state().id());
        long heard = standing.map(loaded -> loaded.revision().version()).orElse(0L);
        return new Card(
                participant.state(),
                standing.map(Versioned::state).orElse(CardStanding.UNHEARD),
                participant.revision().version() + heard);
    }
}
