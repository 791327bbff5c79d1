package id.jamsos.claims.entitlement;

import id.jamsos.platform.aggregate.Versioned;
import java.util.Optional;

/** Stored entitlements. */
public interface Entitlements {
    Optional<Versioned<Entitlement>> find(ParticipantId participantId);

    /** Stores the first state of a member; does nothing but say {@code false} when there is one already. */
    boolean insert(Entitlement entitlement);

    /**
     * Replaces what was loaded.
     *
     * @throws id.jamsos.platform.aggregate.StaleWriteException when it is no longer what is stored
     */
    void update(Versioned<Entitlement> loaded, Entitlement next);
}
