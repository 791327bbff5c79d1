package id.jamsos.registration.card;

import id.jamsos.registration.participant.Participant;
import java.time.Instant;

/**
 * What a participant shows to prove that they are one. The card is digital: it is issued by the registration itself.
 *
 * @param version grows whenever the registration or the standing changes
 */
public record Card(Participant participant, CardStanding standing, long version) {
    public Instant issuedAt() {
        return participant.origin().registeredAt();
    }

    /** Until when the standing is known. */
    public Instant asOf() {
        return standing.heardAt() == null ? issuedAt() : standing.heardAt();
    }
}
