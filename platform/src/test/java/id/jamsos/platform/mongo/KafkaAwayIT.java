package id.jamsos.platform.mongo;

import static id.jamsos.platform.mongo.Fixtures.events;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jamsos.embedded.kafka.EmbeddedKafka;
import id.jamsos.platform.aggregate.Revision;
import id.jamsos.platform.kafka.KafkaTopics;
import id.jamsos.platform.testing.TestEngines;
import id.jamsos.platform.trace.Tracing;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Commits go on while the broker is away; the events follow in order once it is back. */
class KafkaAwayIT {
    private static final String TOPIC = "jamsos.thing";

    private final EmbeddedKafka kafka = TestEngines.privateKafka();
    private final KafkaTopics topics = new KafkaTopics(kafka.bootstrapServers(), 3, (short) 1);
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final Producer<byte[], byte[]> producer = new KafkaProducer<>(
            Map.of(
                    "bootstrap.servers", kafka.bootstrapServers(),
                    "acks", "all",
                    "max.block.ms", 500,
                    "request.timeout.ms", 1000,
                    "delivery.timeout.ms", 2000,
                    "linger.ms", 0),
            new ByteArraySerializer(),
            new ByteArraySerializer());
    private final AggregateStores stores = new AggregateStores(
            Fixtures.database(),
            new EventSender(producer, "urn:jamsos:thing-service", Tracing.off()),
            topics,
            InstantSource.system(),
            metrics);

    @AfterEach
    void stop() {
        stores.stop();
        producer.close(Duration.ZERO);
        topics.close();
        kafka.close();
    }

    @Test
    void commits_succeed_while_the_broker_is_away_and_their_events_arrive_in_order_afterwards() {
        AggregateStore store = stores.open("things", TOPIC);
        stores.start();
        topics.ensure(TOPIC).join();
        store.insert("a", new Document(), events("before"));
        await().until(() -> Outbox.waiting(store.find("a").orElseThrow()).isEmpty());

        kafka.stop();
        store.commit("a", new Revision(1, 1), Change.set(new Document()).publish(events("away 1", "away 2")));
        store.insert("b", new Document(), events("away"));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> metrics.get("jamsos.outbox.events").gauge().value() == 3);
        kafka.start();
        store.commit("a", new Revision(2, 3), Change.set(new Document()).publish(events("back")));

        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        store.documents().countDocuments(new Document("outboxSince", new Document("$exists", true)))
                                == 0);
        assertThat(firstArrivals("a")).containsExactly(1L, 2L, 3L, 4L);
        assertThat(firstArrivals("b")).containsExactly(1L);
    }

    /** Sequences on the topic in the order of their first arrival; an event may arrive again, never out of order. */
    private List<Long> firstArrivals(String key) {
        var sequences = new ArrayList<Long>();
        for (ConsumerRecord<byte[], byte[]> arrived : everything()) {
            if (new String(arrived.key(), UTF_8).equals(key)) {
                sequences.add(Long.parseLong(
                        new String(arrived.headers().lastHeader("sequence").value(), UTF_8)));
            }
        }
        return sequences.stream().distinct().toList();
    }

    private List<ConsumerRecord<byte[], byte[]>> everything() {
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka.bootstrapServers());
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(info -> new org.apache.kafka.common.TopicPartition(TOPIC, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var all = new ArrayList<ConsumerRecord<byte[], byte[]>>();
            while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.getOrDefault(one, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(all::add);
            }
            return all;
        }
    }
}
