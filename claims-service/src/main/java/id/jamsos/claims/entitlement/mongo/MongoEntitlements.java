package id.jamsos.claims.entitlement.mongo;

import id.jamsos.claims.entitlement.Entitlement;
import id.jamsos.claims.entitlement.Entitlements;
import id.jamsos.claims.entitlement.ParticipantId;
import id.jamsos.platform.aggregate.Versioned;
import id.jamsos.platform.mongo.AggregateStore;
import id.jamsos.platform.mongo.AggregateStores;
import id.jamsos.platform.mongo.Change;
import id.jamsos.platform.mongo.Insertion;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** One document per member, {@code _id} = participant id, with the watermark of the account inside. */
@Component
final class MongoEntitlements implements Entitlements {
    private final AggregateStore store;

    MongoEntitlements(AggregateStores stores) {
        this.store = stores.open("entitlements");
    }

    @Override
    public Optional<Versioned<Entitlement>> find(ParticipantId participantId) {
        return store.find(participantId.value())
                .map(document ->
                        new Versioned<>(EntitlementDocuments.read(document), AggregateStore.revision(document)));
    }

    @Override
    public boolean insert(Entitlement entitlement) {
        var inserted =
                store.insert(entitlement.participantId().value(), EntitlementDocuments.write(entitlement), List.of());
        return inserted == Insertion.INSERTED;
    }

    @Override
    public void update(Versioned<Entitlement> loaded, Entitlement next) {
        var change = Change.set(EntitlementDocuments.writeChange(loaded.state(), next));
        var _ = store.commit(next.participantId().value(), loaded.revision(), change);
    }
}
