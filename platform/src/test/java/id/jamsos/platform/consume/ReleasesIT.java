package id.jamsos.platform.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoSocketReadException;
import com.mongodb.ServerAddress;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import id.jamsos.platform.audit.OperatorAction;
import id.jamsos.platform.audit.OperatorActions;
import id.jamsos.platform.consume.ParkedCommands.Discarded;
import id.jamsos.platform.event.EventHeaders;
import id.jamsos.platform.kafka.KafkaTopics;
import id.jamsos.platform.testing.TestEngines;
import id.jamsos.platform.trace.Tracing;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Releasing and discarding what is parked, on a real broker and database, with consumers that crash and come and go. */
class ReleasesIT {
    private static final MongoClient CLIENT = MongoClients.create(TestEngines.mongoUri("platform"));
    private static final String BROKEN = "{\"n\":\"no number\"}";
    private static final String WHO = "operator-client";

    private final String topic = "jamsos.thing." + UUID.randomUUID();
    private final ParkedStream stream = new ParkedStream("ledger", topic);
    private final MongoDatabase database =
            CLIENT.getDatabase("release-" + UUID.randomUUID().toString().substring(0, 8));
    private final KafkaTopics topics = new KafkaTopics(TestEngines.kafkaBootstrap(), 4, (short) 1);
    private final Produced produced = new Produced(TestEngines.kafkaBootstrap(), topic);
    private final OperatorActions actions = new OperatorActions(database, InstantSource.system());
    private final ParkedCommands commands = new ParkedCommands(database, actions, InstantSource.system());
    private final ParkedPages pages = new ParkedPages(database);
    private final List<EventConsumers> replicas = new ArrayList<>();
    private final Ledger ledger = new Ledger();

    @BeforeAll
    static void beKind() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
    }

    @AfterEach
    void stop() {
        replicas.forEach(EventConsumers::stop);
        produced.close();
        topics.close();
    }

    @AfterAll
    static void beNoLongerKind() {
        Awaitility.reset();
    }

    private EventConsumers replica(EventHandler handler) {
        topics.ensure(topic).join();
        var consumers = new EventConsumers(
                TestEngines.kafkaBootstrap(),
                topics,
                database,
                InstantSource.system(),
                new SimpleMeterRegistry(),
                Tracing.off());
        consumers.consume(topic, stream.group(), handler);
        consumers.start();
        replicas.add(consumers);
        return consumers;
    }

    private List<ParkedRecord> parked(String key) {
        return pages.records(List.of(stream), key, false, null, 1_000);
    }

    private ParkedRecord awaitParked(String key, int records) {
        return await().until(() -> parked(key), found -> found.size() == records)
                .getFirst();
    }

    private void release(String key) {
        assertThat(commands.release(stream, key, WHO, null)).isPresent();
    }

    private Discarded discard(ParkedRecord one) {
        return commands.discard(stream, one.partition(), one.offset(), WHO, "cannot be read");
    }

    private List<String> outcomes() {
        return actions.before(null, 100).stream()
                .filter(one -> one.of() != null)
                .map(OperatorAction::outcome)
                .toList();
    }

    @Test
    void a_released_key_is_drained_in_order_once_its_records_can_be_read() {
        ledger.reads = false;
        replica(ledger);
        LongStream.rangeClosed(1, 4).forEach(n -> produced.event("a", n));
        awaitParked("a", 4);

        ledger.reads = true;
        release("a");

        await().until(() -> outcomes().contains("RELEASED 4"));
        assertThat(ledger.of("a")).containsExactly(1L, 2L, 3L, 4L);
        assertThat(parked("a")).isEmpty();
        produced.event("a", 5);
        await().until(() -> ledger.of("a").size() == 5);
    }

    @Test
    void what_arrives_during_the_drain_stays_behind_it() throws InterruptedException {
        ledger.reads = false;
        replica(ledger);
        LongStream.rangeClosed(1, 3).forEach(n -> produced.event("a", n));
        awaitParked("a", 3);
        ledger.reads = true;
        ledger.gateAt(2);

        release("a");
        ledger.awaitAtGate();
        LongStream.rangeClosed(4, 20).forEach(n -> produced.event("a", n));
        produced.event("b", 1);
        ledger.open();

        await().until(() -> ledger.of("a").size() == 20 && ledger.of("b").size() == 1);
        assertThat(ledger.of("a")).isSorted();
        assertThat(parked("a")).isEmpty();
    }

    @Test
    void a_release_that_fails_again_leaves_the_rest_parked_with_the_new_reason() {
        ledger.reads = false;
        replica(ledger);
        produced.event("a", 1);
        produced.event("a", 2, BROKEN);
        produced.event("a", 3);
        awaitParked("a", 3);

        ledger.reads = true;
        release("a");

        await().until(() -> outcomes().stream().anyMatch(one -> one.startsWith("STOPPED after 1 ")));
        assertThat(ledger.of("a")).containsExactly(1L);
        assertThat(parked("a"))
                .extracting(ParkedRecord::reason)
                .containsExactly(ParkedRecord.Reason.POISON, ParkedRecord.Reason.BEHIND);
        assertThat(parked("a").getFirst().failure()).contains("MalformedEventException");
        assertThat(pages.keys(List.of(stream), "a", null, 10).getFirst().release())
                .isNull();
    }

    @Test
    void after_the_poison_is_discarded_the_rest_of_the_key_is_released_and_the_watermark_passes() {
        replica(ledger);
        produced.event("a", 1);
        produced.event("a", 2, BROKEN);
        produced.event("a", 3);
        ParkedRecord poison = awaitParked("a", 2);

        assertThat(discard(poison)).isEqualTo(Discarded.DISCARDED);
        release("a");

        await().until(() -> ledger.of("a").size() == 2);
        produced.event("a", 4);
        await().until(() -> ledger.of("a").size() == 3);
        assertThat(ledger.of("a")).containsExactly(1L, 3L, 4L);
        assertThat(parked("a")).isEmpty();
    }

    @Test
    void a_lone_poison_record_once_discarded_frees_its_key_without_a_release() {
        replica(ledger);
        produced.event("a", 1, BROKEN);
        discard(awaitParked("a", 1));

        produced.event("a", 2);

        await().until(() -> ledger.of("a").equals(List.of(2L)));
        assertThat(parked("a")).isEmpty();
    }

    @Test
    void a_false_copy_that_was_discarded_does_not_hide_the_event_that_it_pretended_to_be() {
        replica(ledger);
        produced.event("a", 1);
        produced.event("a", 2, BROKEN);
        produced.event("a", 2);
        produced.event("a", 3);
        ParkedRecord poison = awaitParked("a", 3);

        discard(poison);
        release("a");

        await().until(() -> ledger.of("a").size() == 3);
        assertThat(ledger.of("a")).containsExactly(1L, 2L, 3L);
    }

    @Test
    void the_relay_s_second_copy_of_a_discarded_event_is_no_new_poison() {
        replica(ledger);
        produced.event("a", 1, BROKEN);
        produced.event("a", 1, BROKEN);
        produced.event("a", 2);
        ParkedRecord poison = awaitParked("a", 3);

        discard(poison);
        release("a");

        await().until(() -> ledger.of("a").equals(List.of(2L)));
        assertThat(parked("a")).isEmpty();
    }

    @Test
    void discarding_and_releasing_twice_changes_nothing_more() {
        replica(ledger);
        produced.event("a", 1, BROKEN);
        produced.event("a", 2);
        ParkedRecord poison = awaitParked("a", 2);

        assertThat(discard(poison)).isEqualTo(Discarded.DISCARDED);
        assertThat(commands.discard(stream, poison.partition(), poison.offset(), "somebody-else", "other"))
                .isEqualTo(Discarded.BEFORE);
        release("a");
        commands.release(stream, "a", WHO, null);

        await().until(() -> parked("a").isEmpty());
        assertThat(commands.release(stream, "a", WHO, null)).isEmpty();
        assertThat(ledger.of("a")).containsExactly(2L);
        var fact = pages.find(stream, poison.partition(), poison.offset())
                .orElseThrow()
                .discarded();
        assertThat(fact).isNotNull().satisfies(one -> {
            assertThat(one.by()).isEqualTo(WHO);
            assertThat(one.reason()).isEqualTo("cannot be read");
        });
    }

    @Test
    void a_crash_between_applying_and_taking_out_applies_nothing_twice() {
        ledger.reads = false;
        var first = replica(ledger);
        LongStream.rangeClosed(1, 3).forEach(n -> produced.event("a", n));
        ParkedRecord one = awaitParked("a", 3);
        first.stop();
        ledger.reads = true;
        ledger.handle(EventHeaders.read(ParkedDocuments.found(one)));
        database.getCollection("parked")
                .updateOne(new Document("_id", one.id()), new Document("$set", new Document("draining", true)));
        assertThat(discard(one)).isEqualTo(Discarded.BEING_RELEASED);

        release("a");
        replica(ledger);

        await().until(() -> parked("a").isEmpty());
        assertThat(ledger.of("a")).containsExactly(1L, 2L, 3L);
    }

    @Test
    void a_database_that_is_away_in_the_middle_of_a_drain_breaks_no_order() {
        ledger.reads = false;
        replica(event -> {
            if (ledger.reads && event.sequence() == 2 && ledger.refusals.getAndDecrement() > 0) {
                throw new MongoSocketReadException("away", new ServerAddress("127.0.0.1"));
            }
            return ledger.handle(event);
        });
        LongStream.rangeClosed(1, 3).forEach(n -> produced.event("a", n));
        awaitParked("a", 3);

        ledger.refusals.set(2);
        ledger.reads = true;
        release("a");

        await().until(() -> outcomes().contains("RELEASED 3"));
        assertThat(ledger.of("a")).containsExactly(1L, 2L, 3L);
    }

    @Test
    void with_two_replicas_and_one_that_goes_away_every_key_is_drained_in_order_by_somebody() {
        ledger.reads = false;
        var first = replica(ledger);
        replica(ledger);
        var keys = LongStream.range(0, 12).mapToObj(n -> "key-" + n).toList();
        keys.forEach(key -> LongStream.rangeClosed(1, 5).forEach(n -> produced.event(key, n)));
        keys.forEach(key -> awaitParked(key, 5));

        ledger.reads = true;
        keys.forEach(this::release);
        first.stop();
        keys.forEach(key -> produced.event(key, 6));

        await().until(() -> keys.stream().allMatch(key -> ledger.of(key).size() == 6));
        keys.forEach(key -> assertThat(ledger.of(key)).isSorted());
        await().until(() -> keys.stream().allMatch(key -> parked(key).isEmpty()));
    }

    @Test
    void a_key_that_an_operator_freed_is_no_longer_counted() {
        var metrics = new SimpleMeterRegistry();
        topics.ensure(topic).join();
        var consumers = new EventConsumers(
                TestEngines.kafkaBootstrap(), topics, database, InstantSource.system(), metrics, Tracing.off());
        replicas.add(consumers);
        consumers.consume(topic, stream.group(), ledger);
        consumers.start();
        produced.event("a", 1, BROKEN);
        ParkedRecord poison = awaitParked("a", 1);
        await().until(() -> metrics.get("jamsos.parked.keys").gauge().value() == 1);

        discard(poison);

        await().until(() -> metrics.get("jamsos.parked.keys").gauge().value() == 0);
    }
}
