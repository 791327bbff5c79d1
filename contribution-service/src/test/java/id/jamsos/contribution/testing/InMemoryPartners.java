package id.jamsos.contribution.testing;

import id.jamsos.contribution.partner.Partner;
import id.jamsos.contribution.partner.PartnerId;
import id.jamsos.contribution.partner.PartnerRecords;
import id.jamsos.contribution.partner.Partners;
import id.jamsos.platform.aggregate.CommandIdentity;
import id.jamsos.platform.aggregate.Revision;
import id.jamsos.platform.aggregate.StaleWriteException;
import id.jamsos.platform.aggregate.Versioned;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Partners of tests; tells through the steps what is about to happen. */
public final class InMemoryPartners implements Partners, PartnerRecords {

    private final Steps steps;
    private final Map<String, Versioned<Partner>> partners = new TreeMap<>();
    private final Map<String, CommandIdentity> commands = new HashMap<>();

    public InMemoryPartners(Steps steps) {
        this.steps = steps;
    }

    @Override
    public synchronized Optional<Versioned<Partner>> find(PartnerId id) {
        return Optional.ofNullable(partners.get(id.value()));
    }

    @Override
    public synchronized Optional<Partner> ofClient(String clientId) {
        return partners.values().stream()
                .map(Versioned::state)
                .filter(partner -> partner.clientId().equals(clientId))
                .findFirst();
    }

    @Override
    public synchronized List<Versioned<Partner>> list(@Nullable PartnerId after, int limit) {
        return partners.values().stream()
                .filter(one -> after == null || one.state().id().value().compareTo(after.value()) > 0)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized Optional<Found> find(PartnerId id, CommandIdentity command) {
        CommandIdentity known = commands.get(id + command.derivedId());
        Execution execution =
                known == null ? Execution.NEVER : known.equals(command) ? Execution.SAME : Execution.OTHER;
        return find(id).map(partner -> new Found(partner, execution));
    }

    @Override
    public Inserted insert(Partner partner, CommandIdentity command) {
        steps.before("insert");
        synchronized (this) {
            if (partners.containsKey(partner.id().value())) {
                return Inserted.ID_TAKEN;
            }
            if (serviceIdIsTaken(partner)) {
                return Inserted.SERVICE_ID_TAKEN;
            }
            put(partner, 1, command);
            return Inserted.DONE;
        }
    }

    @Override
    public Optional<Versioned<Partner>> commit(
            Versioned<Partner> loaded, Partner next, @Nullable CommandIdentity command) {
        steps.before("commit");
        synchronized (this) {
            long version = loaded.revision().version();
            if (find(next.id()).orElseThrow().revision().version() != version) {
                throw new StaleWriteException(next.id().value(), version);
            }
            if (serviceIdIsTaken(next)) {
                return Optional.empty();
            }
            put(next, version + 1, command);
            return find(next.id());
        }
    }

    private boolean serviceIdIsTaken(Partner by) {
        return partners.values().stream()
                .map(Versioned::state)
                .filter(other -> !other.id().equals(by.id()))
                .anyMatch(other ->
                        other.terms().partnerServiceId().equals(by.terms().partnerServiceId()));
    }

    private void put(Partner partner, long version, @Nullable CommandIdentity command) {
        partners.put(partner.id().value(), new Versioned<>(partner, new Revision(version, 0)));
        if (command != null) {
            commands.put(partner.id() + command.derivedId(), command);
        }
    }
}
