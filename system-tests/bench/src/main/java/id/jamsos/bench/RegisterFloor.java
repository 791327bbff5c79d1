package id.jamsos.bench;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoDatabase;
import org.apache.kafka.clients.producer.Producer;

/**
 * What a registration costs when nothing is checked, encrypted or answered: the documents and records that the system wrote for one of its
 * own, written again by the bare driver and the bare producer. The participant is there before the answer, the rest afterwards.
 */
final class RegisterFloor implements AutoCloseable {
    private final RegisterSample sample;
    private final MongoDatabase database;
    private final Producer<byte[], byte[]> producer;
    private final Afterwards afterwards = new Afterwards();

    RegisterFloor(RegisterSample sample, MongoDatabase database, Producer<byte[], byte[]> producer) {
        this.sample = sample;
        this.database = database;
        this.producer = producer;
    }

    void register(String id) {
        insert(RegisterSample.PARTICIPANTS, id);
        afterwards.run(() -> follow(id));
    }

    private void follow(String id) {
        publish(RegisterSample.PARTICIPANTS, id);
        insert(RegisterSample.ACCOUNTS, id);
        publish(RegisterSample.ACCOUNTS, id);
        for (String follower : new String[] {RegisterSample.CARDS, RegisterSample.ENTITLEMENTS}) {
            database.getCollection(follower).insertOne(sample.document(follower, id));
        }
    }

    private void insert(String collection, String id) {
        database.getCollection(collection).insertOne(sample.withEvent(collection, id));
    }

    private void publish(String collection, String id) {
        FloorKafka.send(producer, id, sample.event().getData());
        database.getCollection(collection)
                .updateOne(eq("_id", id), combine(pull("outbox", lte("sequence", 1L)), unset("outboxSince")));
    }

    @Override
    public void close() {
        afterwards.close();
    }
}
