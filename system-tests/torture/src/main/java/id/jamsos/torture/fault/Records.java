package id.jamsos.torture.fault;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.jamsos.torture.check.Evidence.Place;
import id.jamsos.torture.check.PoisonKind;
import id.jamsos.torture.check.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** Faults that need a broker: poison, replayed records, and members of groups that come and go. */
final class Records {
    private static final List<String> TOPICS = List.of(Topics.PARTICIPANTS, Topics.ACCOUNTS, Topics.BILLS);
    private static final Map<String, String> KNOWN_TYPE = Map.of(
            Topics.PARTICIPANTS, "ParticipantRegistered",
            Topics.ACCOUNTS, "ContributionCredited",
            Topics.BILLS, "BillIssued");
    private static final int REPLAYED = 40;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final String bootstrapServers;
    private final AtomicLong number = new AtomicLong();
    private final Queue<Place> poison = new ConcurrentLinkedQueue<>();

    Records(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /** Places of the poison that the broker acknowledged. */
    List<Place> poison() {
        return List.copyOf(poison);
    }

    /** One record of each kind, each with another behind it. */
    void poison(int choice) throws InterruptedException, ExecutionException {
        String topic = TOPICS.get(choice % 2); // those with consumers
        try (var producer = producer()) {
            for (PoisonKind kind : PoisonKind.values()) {
                String key = kind.key(number.incrementAndGet());
                note(producer.send(bad(kind, topic, key)).get());
                note(producer.send(record(topic, key, headers(key, 2, "TortureNoise"), "{}"))
                        .get());
            }
        }
    }

    private void note(RecordMetadata stored) {
        poison.add(new Place(stored.topic(), stored.partition(), stored.offset()));
    }

    private static ProducerRecord<byte[], byte[]> bad(PoisonKind kind, String topic, String key) {
        Headers known = headers(key, 1, KNOWN_TYPE.getOrDefault(topic, ""));
        return switch (kind) {
            case UNREADABLE -> record(topic, key, known, "{\"amount\": no");
            case HEADERLESS -> record(topic, key, new RecordHeaders(), "{}");
            case EMPTY -> record(topic, key, known, null);
            case GAP -> record(topic, key, headers(key, 7, "TortureNoise"), "{}");
        };
    }

    private static ProducerRecord<byte[], byte[]> record(
            String topic, String key, Headers headers, @Nullable String value) {
        return new ProducerRecord<>(
                topic, null, null, key.getBytes(UTF_8), value == null ? null : value.getBytes(UTF_8), headers);
    }

    private static Headers headers(String key, long sequence, String type) {
        var headers = new RecordHeaders();
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        key + "/" + sequence,
                        "ce_type",
                        type,
                        "ce_source",
                        "urn:jamsos:torture",
                        "ce_subject",
                        key,
                        "ce_time",
                        "2026-01-01T00:00:00Z",
                        "ce_dataschema",
                        "urn:jamsos:schema:torture",
                        "sequence",
                        Long.toString(sequence))
                .forEach((name, text) -> headers.add(name, text.getBytes(UTF_8)));
        return headers;
    }

    /** Sends old records again, byte by byte, to where they stand. */
    int replay(int choice) throws InterruptedException, ExecutionException {
        List<ConsumerRecord<byte[], byte[]>> old = old(TOPICS.get(choice % TOPICS.size()), choice);
        try (var producer = producer()) {
            for (ConsumerRecord<byte[], byte[]> one : old) {
                producer.send(new ProducerRecord<>(
                                one.topic(), one.partition(), null, one.key(), one.value(), one.headers()))
                        .get();
            }
        }
        return old.size();
    }

    private List<ConsumerRecord<byte[], byte[]>> old(String topic, int choice) {
        var found = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        try (var consumer = consumer("torture-replay")) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.endOffsets(partitions)
                    .forEach((partition, end) -> consumer.seek(partition, end == 0 ? 0 : choice % end));
            consumer.poll(PATIENCE).forEach(found::add);
        }
        return found.subList(0, Math.min(REPLAYED, found.size()));
    }

    /** Joins one of the groups, takes partitions from the others, reads and commits nothing, and leaves. */
    void rebalance(int choice, Duration length) {
        List<String> groups =
                Topics.GROUPS.values().stream().flatMap(List::stream).sorted().toList();
        String group = groups.get(choice % groups.size());
        String topic = Topics.GROUPS.entrySet().stream()
                .filter(entry -> entry.getValue().contains(group))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        try (var consumer = consumer(group)) {
            consumer.subscribe(List.of(topic));
            long end = System.nanoTime() + length.toNanos();
            while (System.nanoTime() - end < 0) {
                consumer.poll(Duration.ofMillis(200));
            }
        }
    }

    private KafkaConsumer<byte[], byte[]> consumer(String group) {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.GROUP_ID_CONFIG,
                        group,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
                        10_000,
                        ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                        10_000,
                        ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
                        List.of(CooperativeStickyAssignor.class.getName())),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    private KafkaProducer<byte[], byte[]> producer() {
        return new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                        ProducerConfig.LINGER_MS_CONFIG, 0,
                        ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000,
                        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000,
                        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }
}
