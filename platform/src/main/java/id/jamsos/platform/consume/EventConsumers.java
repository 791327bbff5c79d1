package id.jamsos.platform.consume;

import com.mongodb.client.MongoDatabase;
import id.jamsos.platform.audit.OperatorActions;
import id.jamsos.platform.kafka.KafkaTopics;
import id.jamsos.platform.trace.Tracing;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

/**
 * The consumers of a service. A batch's offsets are committed when all of it is applied or parked; while the database
 * is away the same batch is tried again, for ever.
 */
public final class EventConsumers implements SmartLifecycle {
    private final ConsumerContainers create;
    private final KafkaTopics topics;
    private final ParkedRecords parked;
    private final DiscardedRecords discarded;
    private final Releases releases;
    private final OperatorActions actions;
    private final MeterRegistry metrics;
    private final Tracing tracing;
    private final Map<ParkedStream, ConcurrentMessageListenerContainer<byte[], byte[]>> containers =
            new ConcurrentHashMap<>();
    private volatile boolean running;

    public EventConsumers(
            String bootstrapServers,
            KafkaTopics topics,
            MongoDatabase database,
            InstantSource wallClock,
            MeterRegistry metrics,
            Tracing tracing) {
        this.create = new ConsumerContainers(bootstrapServers);
        this.topics = topics;
        this.parked = new ParkedRecords(database, wallClock);
        this.discarded = new DiscardedRecords(database);
        this.releases = new Releases(database);
        this.actions = new OperatorActions(database, wallClock);
        this.metrics = metrics;
        this.tracing = tracing;
    }

    /** Applies each event of the topic; the group is the name of what is kept up to date by it. */
    public void consume(String topic, String group, EventHandler handler) {
        var stream = new ParkedStream(group, topic);
        var keys = new ParkedKeys(parked, discarded, stream);
        var application =
                new TracedApplication(new KeyedApplication(handler, discarded, stream), new EventSteps(tracing, group));
        add(keys, new KeyedDelivery(application, keys, released(keys, application)));
    }

    /** Applies the events of the topic in batches of one partition. */
    public <T> void consumeBatches(String topic, String group, BatchHandler<T> handler) {
        var keys = new ParkedKeys(parked, discarded, new ParkedStream(group, topic));
        var steps = new EventSteps(tracing, group);
        var application = new TracedApplication(new TotalsApplication<>(handler), steps);
        add(keys, new BatchDelivery<>(handler, steps, keys, released(keys, application)));
    }

    private ReleasedKeys released(ParkedKeys keys, Application application) {
        return new ReleasedKeys(keys, parked, releases, actions, application);
    }

    private void add(ParkedKeys keys, Delivery delivery) {
        var container = create.create(keys, delivery);
        String group = keys.stream().group();
        String topic = keys.stream().topic();
        containers.put(keys.stream(), container);
        Gauge.builder("jamsos.parked.keys", keys, ParkedKeys::count)
                .description("Keys of which records could not be applied")
                .tags("group", group, "topic", topic)
                .register(metrics);
        Gauge.builder("jamsos.consumer.lag.records", container, ConsumerLag::of)
                .description("Records of the topic that are not applied yet")
                .tags("group", group, "topic", topic)
                .register(metrics);
        if (running) {
            startWhenTopicIsThere(topic, container);
        }
    }

    /** What each group of this service consumes. */
    public List<ParkedStream> streams() {
        return List.copyOf(containers.keySet());
    }

    private void startWhenTopicIsThere(String topic, ConcurrentMessageListenerContainer<byte[], byte[]> container) {
        var _ = topics.ensure(topic).thenRun(() -> {
            if (running) {
                container.start();
            }
        });
    }

    @Override
    public void start() {
        parked.createIndexes();
        releases.createIndexes();
        running = true;
        containers.forEach((stream, container) -> startWhenTopicIsThere(stream.topic(), container));
    }

    @Override
    public void stop() {
        running = false;
        containers.values().forEach(ConcurrentMessageListenerContainer::stop);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Starts after the relays and stops before them. */
    @Override
    public int getPhase() {
        return 100;
    }
}
