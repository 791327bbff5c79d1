package id.jamsos.platform.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import id.jamsos.platform.kafka.KafkaTopics;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bson.Document;
import org.springframework.context.SmartLifecycle;

/** Opens the aggregate collections of a service and runs the relays of their outboxes. */
public final class AggregateStores implements SmartLifecycle {
    private final MongoDatabase database;
    private final EventSender sender;
    private final KafkaTopics topics;
    private final InstantSource wallClock;
    private final MeterRegistry metrics;
    private final List<WatchedOutbox> outboxes = new CopyOnWriteArrayList<>();
    private volatile boolean running;

    /** Opens nothing yet. */
    public AggregateStores(
            MongoDatabase database,
            EventSender sender,
            KafkaTopics topics,
            InstantSource wallClock,
            MeterRegistry metrics) {
        this.database = database;
        this.sender = sender;
        this.topics = topics;
        this.wallClock = wallClock;
        this.metrics = metrics;
    }

    /** Opens a collection of aggregates whose events go to the topic. */
    public AggregateStore open(String collection, String topic) {
        var _ = topics.ensure(topic);
        MongoCollection<Document> documents = database.getCollection(collection);
        documents.createIndex(Indexes.ascending(AggregateFields.OUTBOX_SINCE), new IndexOptions().sparse(true));
        var relay = new OutboxRelay(documents, new OutboxPublisher(sender, topic), wallClock);
        var worker = new RelayWorker(collection, relay, wallClock);
        var outbox = new WatchedOutbox(collection, topic, worker, new OutboxBacklog(documents, wallClock));
        outbox.register(metrics);
        outboxes.add(outbox);
        if (running) {
            outbox.start();
        }
        return new AggregateStore(documents, wallClock, worker::hint);
    }

    /** Opens a collection of aggregates that publish nothing. */
    public AggregateStore open(String collection) {
        return new AggregateStore(database.getCollection(collection), wallClock, _ -> {});
    }

    /** What waits in each collection and how its relay is, measured now. */
    public List<OutboxState> outboxes() {
        return outboxes.stream().map(WatchedOutbox::state).toList();
    }

    public boolean hasOutbox(String collection) {
        return outboxes.stream().anyMatch(one -> one.collection().equals(collection));
    }

    /** Sends what waits in a collection now; empty when there is no such outbox. */
    public Optional<OutboxState.Swept> sweep(String collection, Duration patience) {
        return outboxes.stream()
                .filter(one -> one.collection().equals(collection))
                .findFirst()
                .map(one -> one.sweep(patience));
    }

    public MongoDatabase database() {
        return database;
    }

    @Override
    public void start() {
        running = true;
        outboxes.forEach(WatchedOutbox::start);
    }

    @Override
    public void stop() {
        running = false;
        outboxes.forEach(WatchedOutbox::close);
    }

    /** Runs before anything that commits and stops after it. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
