package id.jamsos.bench;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import org.apache.kafka.clients.producer.Producer;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * What a payment costs when nothing is checked, computed or answered: the documents and records that the system wrote for one of its own
 * payments, written again by the bare driver and the bare producer, to the same database and the same broker, as durably. What the system
 * does before it answers is done by the caller; what it does afterwards is done afterwards.
 */
final class Floor implements AutoCloseable {
    private final Sample sample;
    private final Producer<byte[], byte[]> producer;
    private final MongoCollection<Document> bills;
    private final MongoCollection<Document> accounts;
    private final MongoCollection<Document> reservations;
    private final MongoCollection<Document> externalIds;
    private final Afterwards afterwards = new Afterwards();

    Floor(Sample sample, MongoDatabase database, Producer<byte[], byte[]> producer) {
        this.sample = sample;
        this.producer = producer;
        this.bills = database.getCollection(Sample.BILLS);
        this.accounts = database.getCollection(Sample.ACCOUNTS);
        this.reservations = database.getCollection(Sample.RESERVATIONS);
        this.externalIds = database.getCollection(Sample.EXTERNAL_IDS);
    }

    /** Writes what a payment finds: its bill, and the account behind it. */
    void prepare(String id) {
        bills.insertOne(sample.issuedBill(id));
        accounts.insertOne(sample.account(id));
    }

    /** Looks up what has to be looked up, writes both reservations and the paid bill, and leaves the rest for afterwards. */
    void pay(String id) {
        externalIds.insertOne(sample.externalId(id));
        reservations.insertOne(sample.reservation(id));
        bills.find(eq("_id", id)).first();
        bills.updateOne(atVersionOne(id), sample.payment(id));
        afterwards.run(() -> follow(id));
    }

    private void follow(String id) {
        accounts.find(eq("_id", id)).first();
        accounts.updateOne(atVersionOne(id), sample.credit());
        bills.updateOne(eq("_id", id), unset("creditPending"));
        publish(id, bills);
        publish(id, accounts);
    }

    private void publish(String id, MongoCollection<Document> aggregates) {
        FloorKafka.send(producer, id, sample.event().getData());
        aggregates.updateOne(eq("_id", id), combine(pull("outbox", lte("sequence", 2L)), unset("outboxSince")));
    }

    private static Bson atVersionOne(String id) {
        return and(eq("_id", id), eq("version", 1L));
    }

    /** Waits for what follows the payments. */
    @Override
    public void close() {
        afterwards.close();
    }
}
