package id.jamsos.contribution.bill.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.descending;
import static id.jamsos.contribution.bill.mongo.BillFields.BILLING_CODE;
import static id.jamsos.contribution.bill.mongo.BillFields.CREDIT_PENDING;
import static id.jamsos.contribution.bill.mongo.BillFields.EXPIRES_HOUR;
import static id.jamsos.contribution.bill.mongo.BillFields.ID;
import static id.jamsos.contribution.bill.mongo.BillFields.ISSUED_AT;
import static id.jamsos.contribution.bill.mongo.BillFields.PAYMENT_ID;
import static id.jamsos.contribution.bill.mongo.BillFields.PAYMENT_REFERENCE;
import static id.jamsos.contribution.bill.mongo.BillPages.BOOKED;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import id.jamsos.contribution.bill.Bill;
import id.jamsos.contribution.bill.BillEvents;
import id.jamsos.contribution.bill.BillId;
import id.jamsos.contribution.bill.BillTerms;
import id.jamsos.contribution.bill.BillingCode;
import id.jamsos.contribution.bill.Bills;
import id.jamsos.contribution.member.Channel;
import id.jamsos.contribution.member.ParticipantId;
import id.jamsos.platform.aggregate.Versioned;
import id.jamsos.platform.mongo.AggregateStore;
import id.jamsos.platform.mongo.AggregateStores;
import id.jamsos.platform.mongo.Written;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Collection {@code bills}. Every query is an equality on an index; order and ranges only within the bills of one person. */
@Component
final class MongoBills implements Bills {

    static final String TOPIC = "jamsos.contribution.bill";

    /** Keeps the types of numbers and moments. */
    private static final JsonWriterSettings DRAFT =
            JsonWriterSettings.builder().outputMode(JsonMode.EXTENDED).build();

    private static final int HOURS_AT_A_TIME = 500;

    /** Few enough that the next batch is asked for long before the cursor times out. */
    private static final int IDS_AT_A_TIME = 500;

    private final AggregateStore store;
    private final MongoCollection<Document> bills;
    private final BillEvents contract;
    private final Counter issued;

    MongoBills(AggregateStores stores, BillEvents contract, MeterRegistry metrics) {
        this.store = stores.open("bills", TOPIC);
        this.bills = store.documents();
        this.contract = contract;
        this.issued = Counter.builder("jamsos.bills.issued")
                .description("Bills issued")
                .register(metrics);
        BillIndexes.create(bills);
    }

    @Override
    public Optional<Versioned<Bill>> find(BillId id) {
        return store.find(id.value()).map(MongoBills::versioned);
    }

    @Override
    public Optional<Versioned<Bill>> withCode(BillingCode code) {
        return Optional.ofNullable(bills.find(eq(BILLING_CODE, code.value())).first())
                .map(MongoBills::versioned);
    }

    @Override
    public String draft(BillTerms terms) {
        return TermsDocuments.document(terms).append(ID, terms.billId().value()).toJson(DRAFT);
    }

    @Override
    public BillTerms fromDraft(String draft) {
        return TermsDocuments.terms(Document.parse(draft));
    }

    @Override
    public Inserted insert(Bill.Issued bill) {
        return switch (store.insert(
                bill.billId().value(), BillDocuments.inserted(bill), List.of(contract.outgoing(bill)))) {
            case INSERTED -> {
                issued.increment();
                yield Inserted.DONE;
            }
            case ID_TAKEN -> Inserted.WAS_THERE;
            case KEY_TAKEN -> Inserted.CODE_TAKEN;
        };
    }

    @Override
    public boolean commit(Versioned<Bill> loaded, Bill next) {
        var change = BillDocuments.transition(next).publish(List.of(contract.outgoing(next)));
        return store.commit(next.billId().value(), loaded.revision(), change) == Written.WRITTEN;
    }

    @Override
    public Optional<BillId> paidBy(String paymentId) {
        return idOf(eq(PAYMENT_ID, paymentId));
    }

    @Override
    public Optional<BillId> paidUnder(Channel channel, String channelReference) {
        return idOf(eq(PAYMENT_REFERENCE, BillDocuments.reference(channel, channelReference)));
    }

    private Optional<BillId> idOf(Bson filter) {
        return Optional.ofNullable(bills.find(filter).projection(include(ID)).first())
                .map(MongoBills::id);
    }

    @Override
    public List<Versioned<Bill>> of(ParticipantId participant, @Nullable Position after, int limit) {
        var found = new ArrayList<Versioned<Bill>>();
        bills.find(BillPages.of(participant, after))
                .sort(descending(ISSUED_AT, ID))
                .limit(limit)
                .map(MongoBills::versioned)
                .into(found);
        return found;
    }

    @Override
    public List<Bill.Paid> paidOf(ParticipantId participant, @Nullable Position from, int limit) {
        var found = new ArrayList<Bill.Paid>();
        bills.find(BillPages.paidOf(participant, from))
                .sort(descending(BOOKED, ID))
                .limit(limit)
                .map(document -> (Bill.Paid) BillDocuments.bill(document))
                .into(found);
        return found;
    }

    @Override
    public void forEachExpiringBetween(long firstEpochHour, long lastEpochHour, Consumer<BillId> consumer) {
        for (long hour = firstEpochHour; hour <= lastEpochHour; hour += HOURS_AT_A_TIME) {
            var hours = new ArrayList<Long>();
            for (long one = hour; one <= lastEpochHour && one < hour + HOURS_AT_A_TIME; one++) {
                hours.add(one);
            }
            bills.find(in(EXPIRES_HOUR, hours))
                    .projection(include(ID))
                    .batchSize(IDS_AT_A_TIME)
                    .forEach(found -> consumer.accept(id(found)));
        }
    }

    @Override
    public List<BillId> creditPending(Instant bookedBefore, int limit) {
        var found = new ArrayList<BillId>();
        bills.find(and(eq(CREDIT_PENDING, true), lt(BOOKED, Date.from(bookedBefore))))
                .projection(include(ID))
                .limit(limit)
                .map(MongoBills::id)
                .into(found);
        return found;
    }

    @Override
    public long countCreditPending() {
        return bills.countDocuments(eq(CREDIT_PENDING, true));
    }

    @Override
    public void confirmCredited(BillId id) {
        bills.updateOne(eq(ID, id.value()), Updates.unset(CREDIT_PENDING));
    }

    private static Versioned<Bill> versioned(Document document) {
        return new Versioned<>(BillDocuments.bill(document), AggregateStore.revision(document));
    }

    private static BillId id(Document document) {
        return new BillId(document.getString(ID));
    }
}
