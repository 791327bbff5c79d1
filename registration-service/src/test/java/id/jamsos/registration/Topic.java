package id.jamsos.registration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import id.jamsos.platform.event.EventHeaders;
import id.jamsos.platform.testing.TestEngines;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Reads topics as somebody outside would and puts events on them as the relay of another service does. */
public final class Topic {
    private Topic() {}

    /** Waits for the first record of the key. */
    public static ConsumerRecord<byte[], byte[]> firstOf(String key, String topic) {
        return firstOf(key, topic, 1).getFirst();
    }

    /** Waits for so many records of the key. */
    public static List<ConsumerRecord<byte[], byte[]>> firstOf(String key, String topic, int count) {
        return await().atMost(Duration.ofSeconds(20))
                .until(() -> recordsOf(key, topic), found -> found.size() >= count);
    }

    public static int countOf(String key, String topic) {
        return recordsOf(key, topic).size();
    }

    private static List<ConsumerRecord<byte[], byte[]>> recordsOf(String key, String topic) {
        List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
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

    /** Publishes an event of an aggregate. */
    public static void publish(String topic, String key, long sequence, String type, byte[] json) {
        ProducerRecord<byte[], byte[]> event = new ProducerRecord<>(topic, key.getBytes(UTF_8), json);
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
                        "urn:jamsos:schema:test")
                .forEach((name, value) -> event.headers().add(name, value.getBytes(UTF_8)));
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", TestEngines.kafkaBootstrap()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            producer.send(event).get();
        } catch (ExecutionException refused) {
            throw new IllegalStateException(refused);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
