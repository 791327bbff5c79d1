package id.jamsos.contribution.settlement.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.model.Indexes;
import id.jamsos.contribution.member.ParticipantId;
import id.jamsos.contribution.money.Rupiah;
import id.jamsos.contribution.partner.PartnerId;
import id.jamsos.contribution.settlement.PartnerReference;
import id.jamsos.contribution.settlement.SettlementException;
import id.jamsos.contribution.settlement.SettlementException.Taken;
import id.jamsos.contribution.settlement.SettlementExceptions;
import id.jamsos.platform.crypto.FieldCipher;
import id.jamsos.platform.mongo.AggregateStore;
import id.jamsos.platform.mongo.AggregateStores;
import id.jamsos.platform.mongo.Insertion;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Collection {@code settlement_exceptions}. What the partner calls a payment may name a person, so it is encrypted, bound to its exception. */
@Component
final class MongoSettlementExceptions implements SettlementExceptions {

    private static final Logger LOG = LoggerFactory.getLogger(MongoSettlementExceptions.class);

    private static final String ID = "_id";
    private static final String PARTNER = "partner";
    private static final String LATER_AT = "later.at";
    private static final String REQUEST_ID = "requestId";
    private static final String CUSTOMER_NO = "customerNo";
    private static final String REFERENCE_NO = "referenceNo";

    private final AggregateStore store;
    private final FieldCipher cipher;
    private final MeterRegistry metrics;

    MongoSettlementExceptions(AggregateStores stores, FieldCipher cipher, MeterRegistry metrics) {
        this.store = stores.open("settlement_exceptions");
        this.cipher = cipher;
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
                .map(this::exception)
                .into(found);
        return found;
    }

    private Document document(SettlementException exception) {
        PartnerReference reference = exception.reference();
        ParticipantId participant = exception.participantId();
        return new Document(PARTNER, exception.partner().value())
                .append("paymentId", exception.paymentId())
                .append("participantId", participant == null ? null : participant.value())
                .append(REQUEST_ID, encrypted(reference.requestId(), exception.id()))
                .append(CUSTOMER_NO, encrypted(reference.customerNo(), exception.id()))
                .append(REFERENCE_NO, encrypted(reference.referenceNo(), exception.id()))
                .append("first", document(exception.first()))
                .append("laterFingerprint", exception.laterFingerprint())
                .append("later", document(exception.later()));
    }

    private static Document document(Taken taken) {
        return new Document("amount", taken.amount().amount())
                .append("paidAt", Date.from(taken.paidAt()))
                .append("at", Date.from(taken.at()));
    }

    private @Nullable Binary encrypted(@Nullable String text, String id) {
        return text == null ? null : new Binary(cipher.encrypt(text, id));
    }

    private @Nullable String decrypted(Document document, String field) {
        var text = document.get(field, Binary.class);
        return text == null ? null : cipher.decrypt(text.getData(), document.getString(ID));
    }

    private PartnerReference reference(Document document) {
        return new PartnerReference(
                Objects.requireNonNull(decrypted(document, REQUEST_ID)),
                Objects.requireNonNull(decrypted(document, CUSTOMER_NO)),
                decrypted(document, REFERENCE_NO));
    }

    private SettlementException exception(Document document) {
        String participant = document.getString("participantId");
        return new SettlementException(
                new PartnerId(document.getString(PARTNER)),
                document.getString("paymentId"),
                participant == null ? null : new ParticipantId(participant),
                reference(document),
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
