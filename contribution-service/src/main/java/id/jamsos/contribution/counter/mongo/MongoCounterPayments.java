package id.jamsos.contribution.counter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static id.jamsos.contribution.counter.mongo.ReservationDocuments.AT;
import static id.jamsos.contribution.counter.mongo.ReservationDocuments.ID;
import static id.jamsos.contribution.counter.mongo.ReservationDocuments.PARTNER;
import static id.jamsos.contribution.counter.mongo.ReservationDocuments.REFUSAL;

import com.mongodb.client.model.Indexes;
import id.jamsos.contribution.counter.CounterPayments;
import id.jamsos.contribution.counter.CounterRefusal;
import id.jamsos.contribution.counter.Reservation;
import id.jamsos.contribution.partner.PartnerId;
import id.jamsos.platform.aggregate.Versioned;
import id.jamsos.platform.crypto.FieldCipher;
import id.jamsos.platform.mongo.AggregateStore;
import id.jamsos.platform.mongo.AggregateStores;
import id.jamsos.platform.mongo.Insertion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Collection {@code counter_payments}. */
@Component
final class MongoCounterPayments implements CounterPayments {

    private final AggregateStore store;
    private final ReservationDocuments documents;

    MongoCounterPayments(AggregateStores stores, FieldCipher cipher) {
        this.store = stores.open("counter_payments");
        this.documents = new ReservationDocuments(cipher);
        store.documents().createIndex(Indexes.ascending(PARTNER, AT, ID));
    }

    @Override
    public Optional<Versioned<Reservation>> find(String paymentId) {
        return store.find(paymentId)
                .map(found -> new Versioned<>(documents.reservation(found), AggregateStore.revision(found)));
    }

    @Override
    public boolean insert(Reservation reservation) {
        Insertion insertion =
                store.insert(reservation.payment().paymentId(), documents.document(reservation), List.of());
        return insertion == Insertion.INSERTED;
    }

    @Override
    public void refuse(Versioned<Reservation> loaded, CounterRefusal reason) {
        store.commit(loaded.state().payment().paymentId(), loaded.revision(), ReservationDocuments.refusal(reason));
    }

    @Override
    public List<Reservation.ForBill> notRefused(
            PartnerId partner, Instant from, Instant until, @Nullable Position after, int limit) {
        Bson filter =
                and(eq(PARTNER, partner.value()), since(from, after), lt(AT, Date.from(until)), exists(REFUSAL, false));
        var found = new ArrayList<Reservation.ForBill>();
        store.documents()
                .find(filter)
                .sort(ascending(AT, ID))
                .limit(limit)
                .map(document -> (Reservation.ForBill) documents.reservation(document))
                .into(found);
        return found;
    }

    /** One lower bound that narrows the index, and within its first millisecond only what comes after the place. */
    private static Bson since(Instant from, @Nullable Position after) {
        if (after == null || after.moment().isBefore(from)) {
            return gte(AT, Date.from(from));
        }
        Date moment = Date.from(after.moment());
        return and(gte(AT, moment), or(gt(AT, moment), gt(ID, after.paymentId())));
    }
}
