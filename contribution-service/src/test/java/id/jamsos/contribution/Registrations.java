package id.jamsos.contribution;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import id.jamsos.platform.aggregate.CommandIdentity;
import id.jamsos.platform.event.EventHeaders;
import id.jamsos.platform.testing.TestEngines;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Speaks for registration on its topic, and reads what this service publishes. */
public final class Registrations {

    public static final String TOPIC = "jamsos.registration.participant";
    public static final String AGENT = "agent-416";

    private static final String NIK_INDEX = "eebbf6457e46a7f63acdf9b97390f790ba443d60cfa44b607da7e5c40aa1cc1d";

    private Registrations() {}

    public static String newParticipantId() {
        return new CommandIdentity("registrar", "register", UUID.randomUUID().toString(), "").derivedId();
    }

    /** A courier with an income of 2,500,000, whom {@link #AGENT} registered for all three programmes. */
    public static void announce(String participantId, Instant at) {
        publish(participantId, 1, "ParticipantRegistered", registered(participantId, at));
    }

    /** The same courier under a national identity number of their own. */
    public static void announce(String participantId, String nikIndex, Instant at) {
        String json = registered(participantId, at).replace(NIK_INDEX, nikIndex);
        publish(participantId, 1, "ParticipantRegistered", json);
    }

    public static String registered(String participantId, Instant at) {
        return """
                {"participantId": "%s", "kpj": "26407182356",
                 "nikIndex": "%s",
                 "maskedName": "AYqVw2k1vZ0cF1o3cM0oJmZb5m7Yk0t2mS9qf4y0w7d1r8uXhQ==",
                 "birthDate": "1988-04-17", "sex": "F", "regionCode": "3273", "branch": "P32", "segment": "BPU",
                 "programmes": ["JKK", "JKM", "JHT"], "sector": "TRANSPORT", "monthlyIncome": 2500000,
                 "channel": "PERISAI", "agentId": "%s", "payer": "SELF", "registeredAt": "%s"}""".formatted(participantId, NIK_INDEX, AGENT, at);
    }

    public static void publish(String key, long sequence, String type, String json) {
        var event = new ProducerRecord<byte[], byte[]>(TOPIC, key.getBytes(UTF_8), json.getBytes(UTF_8));
        Map.of(
                        EventHeaders.SPEC_VERSION,
                        "1.0",
                        EventHeaders.ID,
                        key + "/" + sequence,
                        EventHeaders.TYPE,
                        type,
                        EventHeaders.SUBJECT,
                        key,
                        EventHeaders.SEQUENCE,
                        Long.toString(sequence),
                        EventHeaders.TIME,
                        "2026-11-20T03:00:00Z",
                        EventHeaders.DATA_SCHEMA,
                        "urn:jamsos:schema:registration/participant-registered.v1")
                .forEach((name, value) -> event.headers().add(name, value.getBytes(UTF_8)));
        try {
            Producer.SHARED.send(event).get();
        } catch (ExecutionException refused) {
            throw new IllegalStateException(refused);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Waits until so many events of a key are on a topic, and returns them as "type" and value. */
    public static List<ConsumerRecord<byte[], byte[]>> eventsOf(String key, String topic, int count) {
        return await().atMost(Duration.ofSeconds(20))
                .until(() -> recordsOf(key, topic), found -> found.size() >= count);
    }

    public static String type(ConsumerRecord<byte[], byte[]> event) {
        return new String(event.headers().lastHeader(EventHeaders.TYPE).value(), UTF_8);
    }

    private static List<ConsumerRecord<byte[], byte[]>> recordsOf(String key, String topic) {
        var found = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", TestEngines.kafkaBootstrap()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(found::add);
            }
        }
        found.removeIf(one -> !key.equals(new String(one.key(), UTF_8)));
        return found;
    }

    private static final class Producer {
        private static final KafkaProducer<byte[], byte[]> SHARED = new KafkaProducer<>(
                Map.of("bootstrap.servers", TestEngines.kafkaBootstrap()),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }
}
