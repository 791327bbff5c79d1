package id.jamsos.platform.consume;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoSocketReadException;
import com.mongodb.ServerAddress;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import id.jamsos.platform.audit.OperatorActions;
import id.jamsos.platform.event.EventHeaders;
import id.jamsos.platform.event.ReceivedEvent;
import id.jamsos.platform.testing.TestEngines;
import id.jamsos.platform.trace.Tracing;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BatchDeliveryIT {
    private static final String TOPIC = "jamsos.thing";

    private final MongoClient client = MongoClients.create(TestEngines.mongoUri("platform"));
    private final ParkedRecords parked =
            new ParkedRecords(client.getDatabase("batch-delivery"), InstantSource.system());
    private final List<String> applied = new ArrayList<>();
    private boolean databaseAway;

    private final BatchHandler<String> handler = new BatchHandler<>() {
        @Override
        public String read(ReceivedEvent event) {
            if (event.type().equals("Rubbish")) {
                throw new IllegalArgumentException("unreadable");
            }
            return event.id();
        }

        @Override
        public void apply(String topic, int partition, List<String> inOffsetOrder) {
            if (databaseAway) {
                throw new MongoSocketReadException("away", new ServerAddress("127.0.0.1"));
            }
            applied.addAll(inOffsetOrder);
        }

        @Override
        public void applyReleased(String topic, int partition, String event) {
            applied.add(event);
        }
    };
    private final ParkedKeys keys = new ParkedKeys(
            parked, new DiscardedRecords(client.getDatabase("batch-delivery")), new ParkedStream("totals", TOPIC));
    private final BatchDelivery<String> delivery = new BatchDelivery<>(
            handler,
            new EventSteps(Tracing.off(), "totals"),
            keys,
            new ReleasedKeys(
                    keys,
                    parked,
                    new Releases(client.getDatabase("batch-delivery")),
                    new OperatorActions(client.getDatabase("batch-delivery"), InstantSource.system()),
                    new TotalsApplication<>(handler)));

    @AfterEach
    void leaveNothing() {
        client.getDatabase("batch-delivery").drop();
        client.close();
    }

    @Test
    void what_stands_before_a_poison_record_counts_though_the_batch_comes_twice() {
        var batch = List.of(event("a", 1, "Thing"), event("a", 2, "Rubbish"), event("a", 3, "Thing"));
        databaseAway = true;
        assertThatThrownBy(() -> delivery.onMessage(batch)).isInstanceOf(MongoSocketReadException.class);
        databaseAway = false;

        delivery.onMessage(batch);

        assertThat(applied).containsExactly("a/1");
        assertThat(reasons()).containsExactlyInAnyOrder("POISON", "BEHIND");
    }

    @Test
    void a_batch_of_nothing_but_poison_is_parked_and_applies_nothing() {
        delivery.onMessage(List.of(event("a", 1, "Rubbish")));
        delivery.onMessage(List.of(event("a", 2, "Thing"), event("b", 1, "Thing")));

        assertThat(applied).containsExactly("b/1");
        assertThat(reasons()).containsExactlyInAnyOrder("POISON", "BEHIND");
    }

    private List<String> reasons() {
        return client.getDatabase("batch-delivery")
                .getCollection(ParkedRecords.COLLECTION)
                .find(new Document("key", "a"))
                .map(one -> one.getString("reason"))
                .into(new ArrayList<>());
    }

    private static ConsumerRecord<byte[], byte[]> event(String key, long sequence, String type) {
        var found = new ConsumerRecord<>(TOPIC, 0, sequence, key.getBytes(UTF_8), "{}".getBytes(UTF_8));
        Map.of(
                        EventHeaders.ID,
                        key + "/" + sequence,
                        EventHeaders.TYPE,
                        type,
                        EventHeaders.SEQUENCE,
                        Long.toString(sequence),
                        EventHeaders.TIME,
                        "2026-11-20T03:00:00Z",
                        EventHeaders.DATA_SCHEMA,
                        "urn:jamsos:schema:test")
                .forEach((name, value) -> found.headers().add(name, value.getBytes(UTF_8)));
        return found;
    }
}
