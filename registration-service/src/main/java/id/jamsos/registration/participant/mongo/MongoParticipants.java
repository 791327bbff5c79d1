package id.jamsos.registration.participant.mongo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import id.jamsos.platform.aggregate.CommandIdentity;
import id.jamsos.platform.aggregate.Revision;
import id.jamsos.platform.aggregate.StaleWriteException;
import id.jamsos.platform.aggregate.Versioned;
import id.jamsos.platform.crypto.BlindIndex;
import id.jamsos.platform.mongo.AggregateStore;
import id.jamsos.platform.mongo.AggregateStores;
import id.jamsos.platform.mongo.Insertion;
import id.jamsos.platform.mongo.Written;
import id.jamsos.registration.participant.Kpj;
import id.jamsos.registration.participant.Participant;
import id.jamsos.registration.participant.ParticipantEvent;
import id.jamsos.registration.participant.ParticipantEvent.ParticipantChanged;
import id.jamsos.registration.participant.ParticipantEvents;
import id.jamsos.registration.participant.ParticipantId;
import id.jamsos.registration.participant.Participants;
import id.jamsos.registration.person.Nik;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Collections {@code participants} and {@code participant_history}. */
@Component
final class MongoParticipants implements Participants {
    private static final String TOPIC = "jamsos.registration.participant";

    private final AggregateStore store;
    private final AggregateStore history;
    private final ParticipantDocuments documents;
    private final ParticipantEvents contract;
    private final BlindIndex blindIndex;

    MongoParticipants(
            AggregateStores stores, ParticipantDocuments documents, ParticipantEvents contract, BlindIndex blindIndex) {
        this.store = stores.open("participants", TOPIC);
        this.history = stores.open("participant_history");
        this.documents = documents;
        this.contract = contract;
        this.blindIndex = blindIndex;
        IndexOptions unique = new IndexOptions().unique(true);
        store.documents().createIndex(Indexes.ascending(ParticipantDocuments.NIK_INDEX), unique);
        store.documents().createIndex(Indexes.ascending(ParticipantDocuments.KPJ), unique);
    }

    @Override
    public Optional<Versioned<Participant>> find(ParticipantId id) {
        return store.find(id.value())
                .map(found -> new Versioned<>(documents.participant(found), AggregateStore.revision(found)));
    }

    @Override
    public Optional<Participant> findByNik(Nik nik) {
        return findBy(ParticipantDocuments.NIK_INDEX, blindIndex.of(nik.digits()));
    }

    @Override
    public Optional<Participant> findByKpj(Kpj kpj) {
        return findBy(ParticipantDocuments.KPJ, kpj.digits());
    }

    private Optional<Participant> findBy(String field, String value) {
        return Optional.ofNullable(store.documents().find(eq(field, value)).first())
                .map(documents::participant);
    }

    @Override
    public Optional<Executed> executed(CommandIdentity command) {
        return store.find(command.derivedId()).map(found -> executed(found, command));
    }

    private Executed executed(Document found, CommandIdentity command) {
        boolean sameBody =
                switch (AggregateStore.recorded(found, command)) {
                    case SAME -> true;
                    case OTHER_BODY -> false;
                    case NEVER ->
                        throw new IllegalStateException("Participant " + command.derivedId()
                                + " was not created by the command that its id is derived from");
                };
        return new Executed(documents.participant(found), sameBody);
    }

    @Override
    public boolean add(Participant participant, List<ParticipantEvent> events, CommandIdentity command) {
        Insertion insertion = store.insert(
                participant.id().value(),
                documents.document(participant),
                events.stream().map(contract::outgoing).toList(),
                command);
        return insertion == Insertion.INSERTED;
    }

    /**
     * First keeps what is there under the version that is there, which is true whatever becomes of the change; so a replaced heir is
     * known for ever, and a repetition keeps nothing twice.
     */
    @Override
    public Versioned<Participant> commit(Versioned<Participant> loaded, ParticipantChanged change) {
        Participant after = change.participant();
        Revision revision = loaded.revision();
        Document present = store.find(after.id().value())
                .filter(found -> AggregateStore.revision(found).equals(revision))
                .orElseThrow(() -> new StaleWriteException(after.id().value(), revision.version()));
        var _ = history.insert(
                after.id() + "/" + revision.version(), ParticipantDocuments.changeable(present), List.of());
        Written written = store.commit(
                after.id().value(), revision, documents.change(change).publish(List.of(contract.outgoing(change))));
        if (written != Written.WRITTEN) {
            throw new IllegalStateException("What may change of a participant is unique nowhere, and yet it was taken");
        }
        return new Versioned<>(after, new Revision(revision.version() + 1, revision.sequence() + 1));
    }
}
