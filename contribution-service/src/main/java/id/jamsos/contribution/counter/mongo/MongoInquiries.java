package id.jamsos.contribution.counter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.model.Indexes;
import id.jamsos.contribution.bill.BillId;
import id.jamsos.contribution.counter.Inquiries;
import id.jamsos.contribution.partner.PartnerId;
import id.jamsos.platform.mongo.AggregateStore;
import id.jamsos.platform.mongo.AggregateStores;
import id.jamsos.platform.mongo.Insertion;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Collection {@code counter_inquiries}. */
@Component
final class MongoInquiries implements Inquiries {

    private static final String AT = "at";

    private final AggregateStore store;

    MongoInquiries(AggregateStores stores) {
        this.store = stores.open("counter_inquiries");
        store.documents().createIndex(Indexes.ascending(AT));
    }

    @Override
    public Optional<Answered> find(String inquiryId) {
        return store.find(inquiryId).map(MongoInquiries::answered);
    }

    @Override
    public boolean insert(Answered inquiry) {
        return store.insert(inquiry.inquiryId(), document(inquiry), List.of()) == Insertion.INSERTED;
    }

    @Override
    public long forget(Instant from, Instant until) {
        return store.documents()
                .deleteMany(and(gte(AT, Date.from(from)), lt(AT, Date.from(until))))
                .getDeletedCount();
    }

    private static Document document(Answered inquiry) {
        return new Document("partner", inquiry.partner().value())
                .append("fingerprint", inquiry.fingerprint())
                .append("billId", inquiry.billId().value())
                .append(AT, Date.from(inquiry.at()));
    }

    private static Answered answered(Document document) {
        return new Answered(
                document.getString("_id"),
                new PartnerId(document.getString("partner")),
                document.getString("fingerprint"),
                new BillId(document.getString("billId")),
                document.getDate(AT).toInstant());
    }
}
