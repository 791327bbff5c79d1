package id.jamsos.platform.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import id.jamsos.platform.kafka.KafkaTopics;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.producer.Producer;
import org.bson.Document;
import org.springframework.context.SmartLifecycle;

/** Opens the aggregate collections of a service and runs the relays of their outboxes. */
public final class AggregateStores implements SmartLifecycle {
    private final MongoDatabase database;
    private final Producer<byte[], byte[]> producer;
    private final KafkaTopics topics;
    private final String source;
    private final InstantSource wallClock;
    private final MeterRegistry metrics;
    private final List<RelayWorker> workers = new CopyOnWriteArrayList<>();
    private volatile boolean running;

    /** Opens nothing yet. The source is the URI of the service, {@code ce_source} of everything it publishes. */
    public AggregateStores(
            MongoDatabase database,
            Producer<byte[], byte[]> producer,
            KafkaTopics topics,
            String source,
            InstantSource wallClock,
            MeterRegistry metrics) {
        this.database = database;
        this.producer = producer;
        this.topics = topics;
        this.source = source;
        this.wallClock = wallClock;
        this.metrics = metrics;
    }

    /** Opens a collection of aggregates whose events go to the topic. */
    public AggregateStore open(String collection, String topic) {
        var _ = topics.ensure(topic);
        MongoCollection<Document> documents = database.getCollection(collection);
        documents.createIndex(Indexes.ascending(AggregateFields.OUTBOX_SINCE), new IndexOptions().sparse(true));
        var relay = new OutboxRelay(documents, new OutboxPublisher(producer, topic, source), wallClock);
        var worker = new RelayWorker(collection, relay);
        workers.add(worker);
        Gauge.builder("jamsos.outbox.events", worker, one -> one.backlog().events())
                .description("Events that wait for the broker")
                .tag("collection", collection)
                .register(metrics);
        Gauge.builder(
                        "jamsos.outbox.oldest.seconds",
                        worker,
                        one -> one.backlog().oldest().toMillis() / 1000.0)
                .description("Age of the longest waiting event")
                .tag("collection", collection)
                .register(metrics);
        if (running) {
            worker.start();
        }
        return new AggregateStore(documents, wallClock, worker::hint);
    }

    /** Opens a collection of aggregates that publish nothing. */
    public AggregateStore open(String collection) {
        return new AggregateStore(database.getCollection(collection), wallClock, _ -> {});
    }

    public MongoDatabase database() {
        return database;
    }

    @Override
    public void start() {
        running = true;
        workers.forEach(RelayWorker::start);
    }

    @Override
    public void stop() {
        running = false;
        workers.forEach(RelayWorker::close);
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
