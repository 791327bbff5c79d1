package id.jamsos.platform.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoSocketReadException;
import com.mongodb.ServerAddress;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import id.jamsos.platform.event.EventJson;
import id.jamsos.platform.event.ReceivedEvent;
import id.jamsos.platform.kafka.KafkaTopics;
import id.jamsos.platform.testing.TestEngines;
import id.jamsos.platform.trace.Tracing;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventConsumersIT {
    private static final MongoClient CLIENT = MongoClients.create(TestEngines.mongoUri("platform"));

    private final String topic = "jamsos.thing." + UUID.randomUUID();
    private final MongoDatabase database =
            CLIENT.getDatabase("consume-" + UUID.randomUUID().toString().substring(0, 8));
    private final KafkaTopics topics = new KafkaTopics(TestEngines.kafkaBootstrap(), 4, (short) 1);
    private final Produced produced = new Produced(TestEngines.kafkaBootstrap(), topic);
    private final MeterRegistry metrics = new SimpleMeterRegistry();
    private EventConsumers consumers = consumers();

    private EventConsumers consumers() {
        return new EventConsumers(
                TestEngines.kafkaBootstrap(), topics, database, InstantSource.system(), metrics, Tracing.off());
    }

    @AfterEach
    void stop() {
        consumers.stop();
        produced.close();
        topics.close();
    }

    private Ledger started() {
        topics.ensure(topic).join();
        var ledger = new Ledger();
        consumers.consume(topic, "ledger", ledger);
        consumers.start();
        return ledger;
    }

    private List<String> parkedReasons(String key) {
        return database.getCollection("parked")
                .find(new Document("key", key))
                .sort(new Document("offset", 1))
                .map(parked -> parked.getString("reason"))
                .into(new java.util.ArrayList<>());
    }

    @Test
    void events_of_a_key_are_applied_once_and_in_order_however_often_they_come() {
        var ledger = started();

        produced.event("a", 1);
        produced.event("a", 2);
        produced.event("a", 1);
        produced.event("a", 2);
        produced.event("a", 3);

        await().until(() -> ledger.of("a").size() == 3);
        assertThat(ledger.of("a")).containsExactly(1L, 2L, 3L);
        assertThat(parkedReasons("a")).isEmpty();
    }

    @Test
    void a_poison_record_and_everything_behind_it_in_its_key_is_parked_and_other_keys_go_on() {
        var ledger = started();

        produced.event("a", 1);
        produced.event("a", 2, "{\"n\":\"no number\"}");
        produced.event("a", 3);
        produced.event("b", 1);
        produced.rubbish("c");

        await().until(() -> parkedReasons("a").size() == 2 && parkedReasons("c").size() == 1);
        await().until(() -> ledger.of("b").size() == 1);
        assertThat(ledger.of("a")).containsExactly(1L);
        assertThat(parkedReasons("a")).containsExactly("POISON", "BEHIND");
        assertThat(metrics.get("jamsos.parked.keys").gauge().value()).isEqualTo(2);
    }

    @Test
    void an_event_after_a_missing_one_is_parked_as_a_gap() {
        var ledger = started();

        produced.event("a", 1);
        produced.event("a", 3);

        await().until(() -> parkedReasons("a").size() == 1);
        assertThat(parkedReasons("a")).containsExactly("GAP");
        assertThat(ledger.of("a")).containsExactly(1L);
    }

    @Test
    void while_the_database_is_away_nothing_is_skipped_and_nothing_parked() {
        topics.ensure(topic).join();
        var ledger = new Ledger();
        var refusals = new AtomicInteger(3);
        consumers.consume(topic, "ledger", event -> {
            if (refusals.getAndDecrement() > 0) {
                throw new MongoSocketReadException("away", new ServerAddress("127.0.0.1"));
            }
            return ledger.handle(event);
        });
        consumers.start();

        produced.event("a", 1);
        produced.event("a", 2);

        await().until(() -> ledger.of("a").size() == 2);
        assertThat(ledger.of("a")).containsExactly(1L, 2L);
        assertThat(parkedReasons("a")).isEmpty();
    }

    @Test
    void a_parked_key_stays_parked_after_a_restart() {
        var ledger = started();
        produced.event("a", 1, "rubbish");
        await().until(() -> parkedReasons("a").size() == 1);

        consumers.stop();
        consumers = consumers();
        consumers.consume(topic, "ledger", ledger);
        consumers.start();
        produced.event("a", 1);

        await().until(() -> parkedReasons("a").size() == 2);
        assertThat(ledger.of("a")).isEmpty();
    }

    @Test
    void an_applied_record_that_comes_again_is_not_parked_with_the_poison_behind_it() {
        topics.ensure(topic).join();
        var ledger = new Ledger();
        var refusals = new AtomicInteger(1);
        consumers.consume(topic, "ledger", event -> {
            if (event.aggregateId().equals("b") && !parkedReasons("a").isEmpty() && refusals.getAndDecrement() > 0) {
                throw new MongoSocketReadException("away", new ServerAddress("127.0.0.1"));
            }
            return ledger.handle(event);
        });
        produced.event("a", 1);
        produced.event("a", 2, "rubbish");
        produced.event("b", 1);

        consumers.start();

        await().until(() -> ledger.of("b").size() == 1);
        assertThat(ledger.of("a")).containsExactly(1L);
        assertThat(parkedReasons("a")).containsExactly("POISON");
    }

    @Test
    void a_consumer_started_before_its_topic_gets_the_first_event() {
        var ledger = new Ledger();
        consumers.consume(topic, "ledger", ledger);
        consumers.start();

        topics.ensure(topic).join();
        produced.event("a", 1);

        await().until(() -> ledger.of("a").size() == 1);
    }

    @Test
    void batches_of_one_partition_come_in_order_without_what_cannot_be_read() {
        topics.ensure(topic).join();
        var read = new CopyOnWriteArrayList<Long>();
        consumers.consumeBatches(topic, "totals", new BatchHandler<Long>() {
            @Override
            public Long read(ReceivedEvent event) {
                return EventJson.read(event.data(), Ledger.Thing.class).n();
            }

            @Override
            public void apply(String from, int partition, List<Long> inOffsetOrder) {
                read.addAll(inOffsetOrder);
            }

            @Override
            public void applyReleased(String from, int partition, Long event) {
                read.add(event);
            }
        });
        consumers.start();

        produced.event("a", 1);
        produced.event("a", 2);
        produced.event("b", 1, "rubbish");
        produced.event("a", 3);

        await().until(() -> read.size() == 3);
        assertThat(read).containsExactly(1L, 2L, 3L);
        assertThat(parkedReasons("b")).containsExactly("POISON");
    }
}
