package id.jamsos.contribution.counter.mongo;

import id.jamsos.contribution.bill.BillId;
import id.jamsos.contribution.counter.Inquiries;
import id.jamsos.contribution.partner.PartnerId;
import id.jamsos.platform.mongo.AggregateStore;
import id.jamsos.platform.mongo.AggregateStores;
import id.jamsos.platform.mongo.Insertion;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Collection {@code counter_inquiries}. */
@Component
final class MongoInquiries implements Inquiries {

    private final AggregateStore store;

    MongoInquiries(AggregateStores stores) {
        this.store = stores.open("counter_inquiries");
    }

    @Override
    public Optional<Answered> find(String inquiryId) {
        return store.find(inquiryId).map(MongoInquiries::answered);
    }

    @Override
    public boolean insert(Answered inquiry) {
        return store.insert(inquiry.inquiryId(), document(inquiry), List.of()) == Insertion.INSERTED;
    }

    private static Document document(Answered inquiry) {
        return new Document("partner", inquiry.partner().value())
                .append("fingerprint", inquiry.fingerprint())
                .append("billId", inquiry.billId().value())
                .append("at", Date.from(inquiry.at()));
    }

    private static Answered answered(Document document) {
        return new Answered(
                document.getString("_id"),
                new PartnerId(document.getString("partner")),
                document.getString("fingerprint"),
                new BillId(document.getString("billId")),
                document.getDate("at").toInstant());
    }
}
