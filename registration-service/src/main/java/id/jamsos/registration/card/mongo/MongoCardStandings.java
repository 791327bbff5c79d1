package id.jamsos.registration.card.mongo;

import id.jamsos.platform.aggregate.Revision;
import id.jamsos.platform.aggregate.StaleWriteException;
import id.jamsos.platform.aggregate.Versioned;
import id.jamsos.platform.mongo.AggregateStore;
import id.jamsos.platform.mongo.AggregateStores;
import id.jamsos.platform.mongo.Change;
import id.jamsos.platform.mongo.Insertion;
import id.jamsos.registration.card.CardStanding;
import id.jamsos.registration.card.CardStandings;
import id.jamsos.registration.participant.ParticipantId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Collection {@code cards}. */
@Component
final class MongoCardStandings implements CardStandings {
    private final AggregateStore cards;

    MongoCardStandings(AggregateStores stores) {
        this.cards = stores.open("cards");
    }

    @Override
    public Optional<Versioned<CardStanding>> find(ParticipantId id) {
        return cards.find(id.value())
                .map(document -> new Versioned<>(CardDocuments.standing(document), AggregateStore.revision(document)));
    }

    @Override
    public void add(ParticipantId id, CardStanding standing) {
        Insertion insertion = cards.insert(id.value(), CardDocuments.document(standing), List.of());
        if (insertion != Insertion.INSERTED) {
            throw new StaleWriteException(id.value(), 0);
        }
    }

    @Override
    public void replace(ParticipantId id, CardStanding standing, Revision loaded) {
        cards.commit(id.value(), loaded, Change.set(CardDocuments.document(standing)));
    }
}
