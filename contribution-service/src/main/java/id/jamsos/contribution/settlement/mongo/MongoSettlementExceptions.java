package id.jamsos.contribution.settlement.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.model.Indexes;
import id.jamsos.contribution.money.Rupiah;
import id.jamsos.contribution.partner.PartnerId;
import id.jamsos.contribution.settlement.SettlementException;
import id.jamsos.contribution.settlement.SettlementException.Taken;
import id.jamsos.contribution.settlement.SettlementExceptions;
import id.jamsos.platform.mongo.AggregateStore;
import id.jamsos.platform.mongo.AggregateStores;
import id.jamsos.platform.mongo.Insertion;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Collection {@code settlement_exceptions}. Amounts and moments only: whose money it is, the partner knows. */
@Component
final class MongoSettlementExceptions implements SettlementExceptions {

    private static final Logger LOG = LoggerFactory.getLogger(MongoSettlementExceptions.class);

    private static final String ID = "_id";
    private static final String PARTNER = "partner";
    private static final String LATER_AT = "later.at";

    private final AggregateStore store;
    private final MeterRegistry metrics;

    MongoSettlementExceptions(AggregateStores stores, MeterRegistry metrics) {
        this.store = stores.open("settlement_exceptions");
        this.metrics = metrics;
        store.documents().createIndex(Indexes.ascending(PARTNER, LATER_AT, ID));
    }

    @Override
    public void note(SettlementException exception) {
        if (store.insert(exception.id(), document(exception), List.of()) == Insertion.INSERTED) {
            String partner = exception.partner().value();
            metrics.counter("jamsos.settlement.exceptions", "partner", partner).increment();
            LOG.warn("{} reported two payments under the number of payment {}", partner, exception.paymentId());
        }
    }

    @Override
    public List<SettlementException> of(PartnerId partner, @Nullable Position after, int limit) {
        Bson filter = eq(PARTNER, partner.value());
        if (after != null) {
            Date moment = Date.from(after.moment());
            filter = and(filter, lte(LATER_AT, moment), or(lt(LATER_AT, moment), lt(ID, after.id())));
        }
        var found = new ArrayList<SettlementException>();
        store.documents()
                .find(filter)
                .sort(descending(LATER_AT, ID))
                .limit(limit)
                .map(MongoSettlementExceptions::exception)
                .into(found);
        return found;
    }

    private static Document document(SettlementException exception) {
        return new Document(PARTNER, exception.partner().value())
                .append("paymentId", exception.paymentId())
                .append("first", document(exception.first()))
                .append("laterFingerprint", exception.laterFingerprint())
                .append("later", document(exception.later()));
    }

    private static Document document(Taken taken) {
        return new Document("amount", taken.amount().amount())
                .append("paidAt", Date.from(taken.paidAt()))
                .append("at", Date.from(taken.at()));
    }

    private static SettlementException exception(Document document) {
        return new SettlementException(
                new PartnerId(document.getString(PARTNER)),
                document.getString("paymentId"),
                taken(document.get("first", Document.class)),
                document.getString("laterFingerprint"),
                taken(document.get("later", Document.class)));
    }

    private static Taken taken(Document document) {
        return new Taken(
                Rupiah.of(document.getLong("amount")),
                document.getDate("paidAt").toInstant(),
                document.getDate("at").toInstant());
    }
}
