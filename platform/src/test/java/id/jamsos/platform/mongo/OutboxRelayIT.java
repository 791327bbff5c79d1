package id.jamsos.platform.mongo;

import static id.jamsos.platform.mongo.Fixtures.NOW;
import static id.jamsos.platform.mongo.Fixtures.events;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import id.jamsos.platform.aggregate.Revision;
import id.jamsos.platform.trace.Traceparent;
import id.jamsos.platform.trace.Tracing;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** The relay against the real database and a producer whose acknowledgements the test gives by hand. */
class OutboxRelayIT {
    private final MongoCollection<Document> documents = Fixtures.collection();
    private final AggregateStore store = Fixtures.store(documents);

    private static MockProducer<byte[], byte[]> acknowledging() {
        return new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private static MockProducer<byte[], byte[]> waitingForTheTest() {
        return new MockProducer<>(false, null, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private OutboxRelay relay(MockProducer<byte[], byte[]> producer) {
        return relay(producer, NOW);
    }

    private OutboxRelay relay(MockProducer<byte[], byte[]> producer, InstantSource clock) {
        return new OutboxRelay(documents, publisher(producer), clock);
    }

    private static OutboxPublisher publisher(MockProducer<byte[], byte[]> producer) {
        return publisher(producer, Tracing.off());
    }

    private static OutboxPublisher publisher(MockProducer<byte[], byte[]> producer, Tracing tracing) {
        return new OutboxPublisher(new EventSender(producer, "urn:jamsos:thing-service", tracing), "jamsos.thing");
    }

    private static List<String> ids(MockProducer<byte[], byte[]> producer) {
        return producer.history().stream().map(OutboxRelayIT::id).toList();
    }

    private static String id(ProducerRecord<byte[], byte[]> sent) {
        return header(sent, "ce_id");
    }

    private static String header(ProducerRecord<byte[], byte[]> sent, String name) {
        return new String(sent.headers().lastHeader(name).value(), java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void events_leave_in_their_order_and_the_outbox_is_empty_afterwards() {
        store.insert("a", new Document(), events("one", "two", "three"));
        var producer = acknowledging();

        relay(producer).relay(List.of("a"));

        assertThat(ids(producer)).containsExactly("a/1", "a/2", "a/3");
        assertThat(Fixtures.find(documents, "a")).doesNotContainKey("outboxSince");
        assertThat(Outbox.waiting(Fixtures.find(documents, "a"))).isEmpty();
    }

    @Test
    void relaying_changes_neither_version_nor_sequence() {
        store.insert("a", new Document(), events("one"));

        relay(acknowledging()).relay(List.of("a"));

        assertThat(AggregateStore.revision(Fixtures.find(documents, "a"))).isEqualTo(new Revision(1, 1));
    }

    @Test
    void the_next_event_is_sent_only_after_the_acknowledgement_of_the_one_before() {
        store.insert("a", new Document(), events("one", "two"));
        var producer = waitingForTheTest();

        var round = CompletableFuture.supplyAsync(() -> relay(producer).relay(List.of("a")));

        Awaitility.await().until(() -> producer.history().size() == 1);
        assertThat(ids(producer)).containsExactly("a/1");
        producer.completeNext();
        Awaitility.await().until(() -> producer.history().size() == 2);
        producer.completeNext();
        assertThat(round.join().events()).isEqualTo(2);
    }

    @Test
    void only_the_acknowledged_prefix_is_pulled_when_an_event_fails() {
        store.insert("a", new Document(), events("one", "two", "three"));
        var producer = waitingForTheTest();

        var round = CompletableFuture.supplyAsync(() -> relay(producer).relay(List.of("a")));
        Awaitility.await().until(() -> producer.history().size() == 1);
        producer.completeNext();
        Awaitility.await().until(() -> producer.history().size() == 2);
        producer.errorNext(new RecordTooLargeException("too large"));

        assertThat(round.join().failures()).isEqualTo(1);
        assertThat(Outbox.waiting(Fixtures.find(documents, "a")))
                .extracting(Outbox.Waiting::sequence)
                .containsExactly(2L, 3L);
        assertThat(Fixtures.find(documents, "a")).containsKey("outboxSince");
    }

    @Test
    void an_aggregate_that_cannot_be_sent_does_not_hold_the_others() {
        store.insert("a", new Document(), events("bad"));
        store.insert("b", new Document(), events("good"));
        var producer = waitingForTheTest();

        var round = CompletableFuture.supplyAsync(() -> relay(producer).relay(List.of("a", "b")));
        Awaitility.await().until(() -> producer.history().size() == 2);
        producer.errorNext(new RecordTooLargeException("too large"));
        producer.completeNext();

        assertThat(round.join().events()).isEqualTo(1);
    }

    @Test
    void after_a_crash_between_sending_and_pulling_the_same_event_is_sent_again() {
        store.insert("a", new Document(), events("one"));
        var beforeTheCrash = acknowledging();
        publisher(beforeTheCrash)
                .send("a", Outbox.waiting(Fixtures.find(documents, "a")))
                .join();

        var afterTheCrash = acknowledging();
        relay(afterTheCrash, InstantSource.offset(NOW, Duration.ofSeconds(5)))
                .relayWaitingLongerThan(Duration.ofSeconds(2));

        assertThat(ids(beforeTheCrash)).containsExactly("a/1");
        assertThat(ids(afterTheCrash)).containsExactly("a/1");
        assertThat(Outbox.waiting(Fixtures.find(documents, "a"))).isEmpty();
    }

    @Test
    void an_event_committed_while_the_relay_sends_stays_and_stays_noticed() {
        store.insert("a", new Document(), events("one"));
        var producer = waitingForTheTest();

        var round = CompletableFuture.supplyAsync(() -> relay(producer).relay(List.of("a")));
        Awaitility.await().until(() -> producer.history().size() == 1);
        store.commit("a", new Revision(1, 1), Change.set(new Document()).publish(events("two")));
        producer.completeNext();
        round.join();

        assertThat(Outbox.waiting(Fixtures.find(documents, "a")))
                .extracting(Outbox.Waiting::sequence)
                .containsExactly(2L);
        assertThat(Fixtures.find(documents, "a")).containsKey("outboxSince");
    }

    @Test
    void a_relay_that_comes_late_does_not_mark_an_outbox_that_another_has_emptied() {
        store.insert("a", new Document(), events("one"));
        var late = waitingForTheTest();

        var round = CompletableFuture.supplyAsync(() -> relay(late).relay(List.of("a")));
        Awaitility.await().until(() -> late.history().size() == 1);
        store.commit("a", new Revision(1, 1), Change.set(new Document()).publish(events("two")));
        relay(acknowledging()).relay(List.of("a"));
        late.completeNext();
        round.join();

        assertThat(Outbox.waiting(Fixtures.find(documents, "a"))).isEmpty();
        assertThat(Fixtures.find(documents, "a")).doesNotContainKey("outboxSince");
    }

    @Test
    void the_sweep_leaves_alone_what_was_just_committed() {
        store.insert("a", new Document(), events("one"));
        var producer = acknowledging();

        relay(producer).relayWaitingLongerThan(Duration.ofSeconds(2));

        assertThat(producer.history()).isEmpty();
    }

    @Test
    void the_backlog_counts_events_and_the_age_of_the_oldest() {
        store.insert("a", new Document(), events("one", "two"));
        store.insert("b", new Document(), events("three"));

        var backlog = new OutboxBacklog(documents, InstantSource.offset(NOW, Duration.ofMinutes(10))).measure();

        assertThat(backlog).isEqualTo(new Backlog(2, 3, Duration.ofMinutes(10)));
        assertThat(new OutboxBacklog(documents, NOW).measure().oldest()).isZero();
    }

    @Test
    void the_backlog_is_counted_up_to_a_limit_and_its_age_is_that_of_all() {
        store.insert("first", new Document(), events("one"));
        var later = new AggregateStore(documents, InstantSource.offset(NOW, Duration.ofMinutes(5)), _ -> {});
        IntStream.range(0, Backlog.MOST_COUNTED + 50)
                .forEach(n -> later.insert("late-" + n, new Document(), events("one", "two")));

        var backlog = new OutboxBacklog(documents, InstantSource.offset(NOW, Duration.ofMinutes(10))).measure();

        assertThat(backlog.aggregates()).isEqualTo(Backlog.MOST_COUNTED);
        assertThat(backlog.events()).isBetween(2L * Backlog.MOST_COUNTED - 1, 2L * Backlog.MOST_COUNTED);
        assertThat(backlog.oldest()).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void an_aggregate_that_cannot_be_sent_is_named_with_its_failure_until_it_is_sent() {
        store.insert("a", new Document(), events("one", "two"));
        var producer = waitingForTheTest();
        var relay = relay(producer);

        var round = CompletableFuture.supplyAsync(() -> relay.relay(List.of("a")));
        Awaitility.await().until(() -> producer.history().size() == 1);
        producer.completeNext();
        Awaitility.await().until(() -> producer.history().size() == 2);
        producer.errorNext(new RecordTooLargeException("too large"));
        round.join();
        assertThat(relay.unsent()).singleElement().satisfies(one -> {
            assertThat(one.sequence()).isEqualTo(2);
            assertThat(one.failure()).contains("RecordTooLarge");
        });

        var second = CompletableFuture.supplyAsync(() -> relay.relay(List.of("a")));
        Awaitility.await().until(() -> producer.history().size() == 3);
        producer.completeNext();
        second.join();
        assertThat(relay.unsent()).isEmpty();
    }

    @Test
    void sending_is_a_step_whose_parent_is_what_committed_the_event() {
        var exporter = InMemorySpanExporter.create();
        var producer = acknowledging();
        try (var tracing = Tracing.to(exporter, "thing-service", 1)) {
            var request = tracing.request("POST", null).trace();
            request.enterLogs();
            store.insert("a", new Document(), events("one"));
            Traceparent.leaveLogs();

            publisher(producer, tracing)
                    .send("a", Outbox.waiting(Fixtures.find(documents, "a")))
                    .join();

            var sending = Awaitility.await()
                    .until(exporter::getFinishedSpanItems, spans -> !spans.isEmpty())
                    .getFirst();
            assertThat(sending.getParentSpanId()).isEqualTo(request.spanId());
            assertThat(header(producer.history().getFirst(), "traceparent"))
                    .startsWith("00-" + request.traceId() + "-" + sending.getSpanId());
        }
    }

    @Test
    void an_ordered_sweep_sends_what_was_just_committed() {
        store.insert("a", new Document(), events("one", "two"));
        var producer = acknowledging();

        var swept = new RelayWorker("things", relay(producer), NOW).sweepNow(Duration.ofSeconds(5));

        assertThat(swept).isEqualTo(new OutboxState.Swept(1, 2, 0, false));
        assertThat(ids(producer)).containsExactly("a/1", "a/2");
    }
}
