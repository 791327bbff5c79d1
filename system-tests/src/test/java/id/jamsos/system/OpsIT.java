package id.jamsos.system;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an operator at a shell does about a record that nobody can read, until everything that waited behind it has arrived. */
@ExtendWith(Jamsos.Extension.class)
class OpsIT {
    private static final String ACCOUNTS = "jamsos.contribution.account";

    /** Each look is a process of its own. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final Pattern PLACE =
            Pattern.compile("(registration|claims|reporting)/[a-z-]+/jamsos\\.contribution\\.account/[0-9]+/[0-9]+");

    private final Jamsos jamsos;
    private final Clients clients;

    OpsIT(Jamsos jamsos) {
        this.jamsos = jamsos;
        this.clients = jamsos.clients();
    }

    private String ops(int exitCode, String... words) {
        var arguments = new ArrayList<Object>(List.of(
                "ops",
                "--data",
                jamsos.dataDirectory(),
                "--port",
                jamsos.ports().gateway()));
        arguments.addAll(List.of(words));
        return Shell.script(arguments.toArray()).ended(exitCode);
    }

    private void poison(String key, String value) throws ExecutionException, InterruptedException {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", jamsos.system().kafka().bootstrapServers());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(ACCOUNTS, key, value)).get();
        }
    }

    /** Where the first waiting record of the key is, in each service that parked it. */
    private List<String> places(String key) {
        return PLACE.matcher(ops(0, "parked", "--key", key))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    @Test
    void what_waits_behind_a_record_that_nobody_can_read_arrives_when_that_is_discarded() throws Exception {
        var worker = Worker.registered(clients);
        var bill = worker.billed();
        poison(worker.participantId(), "{\"nik\": \"3273015704880001\", \"name\": \"Siti Aminah\"}");
        var places = await().atMost(PATIENCE).until(() -> places(worker.participantId()), all -> all.size() == 3);
        worker.pay(bill);

        assertThat(ops(0, "parked", "inspect", places.getFirst()))
                .contains("*** 16 characters", "POISON")
                .doesNotContain("3273015704880001", "Siti");
        assertThat(ops(2, "parked", "discard", places.getFirst())).contains("--reason is missing");
        for (String place : places) {
            assertThat(ops(0, "parked", "discard", place, "--reason", "sent by hand"))
                    .contains("Discarded: 1");
            assertThat(ops(1, "parked", "discard", place, "--reason", "again")).contains("record-already-discarded");
            await().atMost(PATIENCE)
                    .until(() -> ops(0, "parked", "records", "--key", worker.participantId())
                            .contains(place.substring(0, place.indexOf('/') + 1)));
            assertThat(ops(0, "parked", "release", place)).contains("RELEASED");
        }

        await().atMost(PATIENCE).until(worker::hasMonthInEveryView);
        assertThat(ops(0, "parked", "--key", worker.participantId())).isEqualTo("Nothing is parked.");
        assertThat(ops(0, "parked", "records", "--discarded", "--key", worker.participantId()))
                .contains("by operator: sent by hand");
        assertThat(ops(0, "actions")).contains("discard-record", "sent by hand", "release-key", "RELEASED");
    }

    @Test
    void the_totals_agree_with_the_owners_and_one_that_is_wrong_is_named() {
        var worker = Worker.registered(clients);
        worker.pay(worker.billed());
        await().atMost(PATIENCE).until(worker::hasMonthInEveryView);
        assertThat(ops(0, "reconcile")).contains("registered", "amount", "figures agree.");

        addToOneTotal(1);
        try {
            assertThat(ops(1, "reconcile"))
                    .containsPattern("amount month=.* DIFFERS")
                    .contains("figures differ");
        } finally {
            addToOneTotal(-1);
        }

        assertThat(ops(0, "reconcile")).contains("figures agree.").doesNotContain("DIFFERS");
    }

    /** Makes a total wrong, as a defect would. */
    private void addToOneTotal(long rupiah) {
        String uri = "mongodb://127.0.0.1:" + jamsos.ports().database();
        try (MongoClient database = MongoClients.create(uri)) {
            var changed = database.getDatabase("reporting")
                    .getCollection("cells")
                    .updateOne(
                            and(eq("granularity", "month"), gt("amount", 100L)),
                            new Document("$inc", new Document("amount", rupiah)));
            assertThat(changed.getModifiedCount()).isEqualTo(1);
        }
    }

    @Test
    void outboxes_relays_and_lag_are_shown_for_every_service() {
        assertThat(ops(0, "outbox"))
                .contains("registration  participants", "contribution  bills", "contribution  accounts");
        assertThat(ops(0, "relay")).contains("running").doesNotContain("broker away");
        assertThat(ops(0, "lag")).contains("reporting-totals", ACCOUNTS);
        assertThat(ops(0, "outbox", "send", "contribution/bills")).contains("Sent ");
        assertThat(ops(1, "outbox", "send", "contribution/nothing")).contains("outbox-unknown");
    }
}
