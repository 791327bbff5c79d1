package id.jamsos.torture.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.jamsos.torture.check.Evidence.Event;
import id.jamsos.torture.check.Evidence.Place;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/** Reads the domain topics from their beginning, and how far their consumers are. */
public final class Topics implements AutoCloseable {
    public static final String PARTICIPANTS = "jamsos.registration.participant";
    public static final String BILLS = "jamsos.contribution.bill";
    public static final String ACCOUNTS = "jamsos.contribution.account";

    /** Who reads which topic. */
    public static final Map<String, List<String>> GROUPS = Map.of(
            PARTICIPANTS,
            List.of("contribution-accounts"),
            BILLS,
            List.of(),
            ACCOUNTS,
            List.of("registration-cards", "claims-entitlements", "reporting-totals"));

    private static final Duration ONE_POLL = Duration.ofMillis(500);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Admin admin;

    public Topics(String bootstrapServers) {
        var settings = new Properties();
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
    }

    /** Everything that is on the topics now. */
    List<Event> events() {
        var events = new ArrayList<Event>();
        List<TopicPartition> partitions = partitions();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(ONE_POLL).forEach(found -> events.add(event(found)));
        }
        return events;
    }

    private List<TopicPartition> partitions() {
        return GROUPS.keySet().stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }

    /** Records that the consumers have not dealt with yet. */
    public long lag() throws InterruptedException, ExecutionException {
        long lag = 0;
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions());
        for (var topic : GROUPS.entrySet()) {
            for (String group : topic.getValue()) {
                Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(group)
                        .partitionsToOffsetAndMetadata()
                        .get();
                lag += ends.entrySet().stream()
                        .filter(end -> end.getKey().topic().equals(topic.getKey()))
                        .mapToLong(end -> end.getValue() - offset(committed.get(end.getKey())))
                        .sum();
            }
        }
        return lag;
    }

    private static long offset(@Nullable OffsetAndMetadata committed) {
        return committed == null ? 0 : committed.offset();
    }

    private static Event event(ConsumerRecord<byte[], byte[]> found) {
        var place = new Place(found.topic(), found.partition(), found.offset());
        String sequence = header(found, "sequence");
        return new Event(
                place,
                found.key() == null ? "" : new String(found.key(), UTF_8),
                sequence.matches("[0-9]{1,18}") ? Long.parseLong(sequence) : 0,
                header(found, "ce_type"),
                fingerprint(found),
                found.value() == null ? "" : new String(found.value(), UTF_8));
    }

    private static String header(ConsumerRecord<byte[], byte[]> found, String name) {
        Header header = found.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), UTF_8);
    }

    /** The traceparent names the step that sent the record, so a repetition has another. */
    private static String fingerprint(ConsumerRecord<byte[], byte[]> found) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (Header header : found.headers()) {
                if (header.key().equals("traceparent")) {
                    continue;
                }
                digest.update(header.key().getBytes(UTF_8));
                digest.update((byte) 0);
                digest.update(header.value());
                digest.update((byte) 0);
            }
            if (found.value() != null) {
                digest.update(found.value());
            }
            return Base64.getEncoder().encodeToString(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    @Override
    public void close() {
        consumer.close();
        admin.close();
    }
}
