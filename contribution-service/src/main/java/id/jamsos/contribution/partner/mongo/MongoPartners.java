package id.jamsos.contribution.partner.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Sorts.ascending;
import static id.jamsos.contribution.partner.mongo.PartnerDocuments.CLIENT_ID;
import static id.jamsos.contribution.partner.mongo.PartnerDocuments.ID;
import static id.jamsos.contribution.partner.mongo.PartnerDocuments.REGISTERED_BY;
import static id.jamsos.contribution.partner.mongo.PartnerDocuments.SERVICE_ID;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import id.jamsos.contribution.partner.Partner;
import id.jamsos.contribution.partner.PartnerId;
import id.jamsos.contribution.partner.PartnerRecords;
import id.jamsos.contribution.partner.Partners;
import id.jamsos.platform.aggregate.CommandIdentity;
import id.jamsos.platform.aggregate.Revision;
import id.jamsos.platform.aggregate.Versioned;
import id.jamsos.platform.crypto.FieldCipher;
import id.jamsos.platform.mongo.AggregateStore;
import id.jamsos.platform.mongo.AggregateStores;
import id.jamsos.platform.mongo.Change;
import id.jamsos.platform.mongo.Written;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Collection {@code partners}. */
@Component
final class MongoPartners implements Partners, PartnerRecords {

    private final AggregateStore store;
    private final PartnerDocuments mapping;

    /** Every request of a partner asks for it, and decrypting its secrets and reading its keys takes longer than the query. */
    private final Cache<String, Read> lastRead = Caffeine.newBuilder()
            .maximumSize(1_000)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    MongoPartners(AggregateStores stores, FieldCipher cipher) {
        this.store = stores.open("partners");
        this.mapping = new PartnerDocuments(cipher);
        for (String unique : List.of(CLIENT_ID, SERVICE_ID, REGISTERED_BY)) {
            store.documents().createIndex(Indexes.ascending(unique), new IndexOptions().unique(true));
        }
    }

    @Override
    public Optional<Versioned<Partner>> find(PartnerId id) {
        return store.find(id.value()).map(this::versioned);
    }

    @Override
    public Optional<Partner> ofClient(String clientId) {
        return Optional.ofNullable(
                        store.documents().find(eq(CLIENT_ID, clientId)).first())
                .map(this::partner);
    }

    @Override
    public List<Versioned<Partner>> list(@Nullable PartnerId after, int limit) {
        Bson filter = after == null ? Filters.empty() : gt(ID, after.value());
        var found = new ArrayList<Versioned<Partner>>();
        store.documents()
                .find(filter)
                .sort(ascending(ID))
                .limit(limit)
                .map(this::versioned)
                .into(found);
        return found;
    }

    @Override
    public Optional<Found> find(PartnerId id, CommandIdentity command) {
        return store.find(id.value()).map(document -> new Found(versioned(document), execution(document, command)));
    }

    private static Execution execution(Document document, CommandIdentity command) {
        return switch (AggregateStore.recorded(document, command)) {
            case NEVER -> Execution.NEVER;
            case SAME -> Execution.SAME;
            case OTHER_BODY -> Execution.OTHER;
        };
    }

    @Override
    public Inserted insert(Partner partner, CommandIdentity command) {
        Document document = mapping.document(partner).append(REGISTERED_BY, command.derivedId());
        return switch (store.insert(partner.id().value(), document, List.of(), command)) {
            case INSERTED -> Inserted.DONE;
            case ID_TAKEN -> Inserted.ID_TAKEN;
            case KEY_TAKEN -> taken(partner, command);
        };
    }

    /** Which of the unique keys it was: the store tells only that it was one of them. */
    private Inserted taken(Partner partner, CommandIdentity command) {
        if (isThere(eq(ID, partner.id().value()))) {
            return Inserted.ID_TAKEN;
        }
        if (isThere(eq(REGISTERED_BY, command.derivedId()))) {
            return Inserted.COMMAND_TAKEN;
        }
        if (isThere(eq(SERVICE_ID, partner.terms().partnerServiceId()))) {
            return Inserted.SERVICE_ID_TAKEN;
        }
        throw new IllegalStateException("A new client id was not new: chance is broken");
    }

    private boolean isThere(Bson filter) {
        return store.documents().find(filter).first() != null;
    }

    @Override
    public Optional<Versioned<Partner>> commit(
            Versioned<Partner> loaded, Partner next, @Nullable CommandIdentity command) {
        Change change = mapping.change(next);
        Written written =
                store.commit(next.id().value(), loaded.revision(), command == null ? change : change.command(command));
        return switch (written) {
            case WRITTEN ->
                Optional.of(new Versioned<>(
                        next,
                        new Revision(
                                loaded.revision().version() + 1,
                                loaded.revision().sequence())));
            case KEY_TAKEN -> Optional.empty();
        };
    }

    private Versioned<Partner> versioned(Document document) {
        return new Versioned<>(partner(document), AggregateStore.revision(document));
    }

    private Partner partner(Document document) {
        String id = document.getString(ID);
        Read last = lastRead.getIfPresent(id);
        if (last != null && last.document().equals(document)) {
            return last.partner();
        }
        Partner partner = mapping.partner(document);
        lastRead.put(id, new Read(document, partner));
        return partner;
    }

    private record Read(Document document, Partner partner) {}
}
