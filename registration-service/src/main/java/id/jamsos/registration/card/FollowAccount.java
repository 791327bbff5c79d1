package id.jamsos.registration.card;

import id.jamsos.platform.aggregate.Arrival;
import id.jamsos.platform.aggregate.Attempts;
import id.jamsos.platform.aggregate.EventPosition;
import id.jamsos.platform.aggregate.Versioned;
import id.jamsos.registration.participant.ParticipantId;
import java.time.Instant;
import java.util.Optional;

/** Keeps the standing on a card up with the contribution account, each event once and in order. */
public final class FollowAccount {
    private final CardStandings standings;

    public FollowAccount(CardStandings standings) {
        this.standings = standings;
    }

    public Arrival handle(AccountFact fact, EventPosition position, Instant now) {
        ParticipantId id = new ParticipantId(position.aggregateId());
        return Attempts.untilFresh(() -> {
            Optional<Versioned<CardStanding>> stored = standings.find(id);
            CardStanding before = stored.map(Versioned::state).orElse(CardStanding.UNHEARD);
            Arrival arrival = before.watermarks().arrival(position);
            if (arrival == Arrival.NEXT) {
                CardStanding after = before.after(fact, position, now);
                stored.ifPresentOrElse(
                        loaded -> standings.replace(id, after, loaded.revision()), () -> standings.add(id, after));
            }
            return arrival;
        });
    }
}
