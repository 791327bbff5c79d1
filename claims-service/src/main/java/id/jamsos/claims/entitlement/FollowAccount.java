package id.jamsos.claims.entitlement;

import id.jamsos.platform.aggregate.Arrival;
import id.jamsos.platform.aggregate.Attempts;
import id.jamsos.platform.aggregate.EventPosition;
import id.jamsos.platform.aggregate.Versioned;
import java.time.Instant;
import java.util.Optional;

/** Keeps a member's entitlement up with the account. The same event may come again, and is then left alone. */
public final class FollowAccount {
    private final Entitlements entitlements;

    public FollowAccount(Entitlements entitlements) {
        this.entitlements = entitlements;
    }

    /** Applies the event if it is the next one of its account, and says whether it was. */
    public Arrival handle(AccountEvent event, EventPosition position, Instant time) {
        return Attempts.untilFresh(() -> applyOnce(event, position, time));
    }

    private Arrival applyOnce(AccountEvent event, EventPosition position, Instant time) {
        var participantId = new ParticipantId(position.aggregateId());
        Optional<Versioned<Entitlement>> loaded = entitlements.find(participantId);
        var before = loaded.map(Versioned::state).orElseGet(() -> Entitlement.none(participantId));
        Arrival arrival = before.watermarks().arrival(position);
        if (arrival != Arrival.NEXT) {
            return arrival;
        }
        var after = before.after(event, position, time);
        if (loaded.isPresent()) {
            entitlements.update(loaded.get(), after);
        } else if (!entitlements.insert(after)) {
            return applyOnce(event, position, time);
        }
        return arrival;
    }
}
