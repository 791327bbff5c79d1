package id.jamsos.claims.entitlement;

import id.jamsos.platform.aggregate.Revision;
import id.jamsos.platform.aggregate.StaleWriteException;
import id.jamsos.platform.aggregate.Versioned;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Entitlements without a database; before a write somebody else may come first. */
final class InMemoryEntitlements implements Entitlements {
    private final Map<ParticipantId, Versioned<Entitlement>> stored = new HashMap<>();
    private Runnable beforeNextWrite = () -> {};

    void beforeNextWrite(Runnable action) {
        beforeNextWrite = action;
    }

    @Override
    public Optional<Versioned<Entitlement>> find(ParticipantId participantId) {
        return Optional.ofNullable(stored.get(participantId));
    }

    @Override
    public boolean insert(Entitlement entitlement) {
        letOthersFirst();
        return stored.putIfAbsent(entitlement.participantId(), new Versioned<>(entitlement, new Revision(1, 0)))
                == null;
    }

    @Override
    public void update(Versioned<Entitlement> loaded, Entitlement next) {
        letOthersFirst();
        var id = loaded.state().participantId();
        var now = stored.get(id);
        if (now == null || !now.revision().equals(loaded.revision())) {
            throw new StaleWriteException(id.value(), loaded.revision().version());
        }
        stored.put(id, new Versioned<>(next, new Revision(loaded.revision().version() + 1, 0)));
    }

    private void letOthersFirst() {
        var action = beforeNextWrite;
        beforeNextWrite = () -> {};
        action.run();
    }
}
