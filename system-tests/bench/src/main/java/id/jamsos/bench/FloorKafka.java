package id.jamsos.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The broker as the floor uses it: as durable as the system does, and with nothing in between. */
final class FloorKafka {
    private static final String BILLS = "jamsos.contribution.bill";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final int PARTITIONS = 12;
    private static final String TOPIC = "jamsos.bench.floor";

    private FloorKafka() {}

    /** Makes the floor's topic unless an earlier run has, with as many partitions as those of the system. */
    static void createTopic(String servers) throws InterruptedException, ExecutionException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            if (admin.listTopics().names().get().contains(TOPIC)) {
                return;
            }
            admin.createTopics(List.of(new NewTopic(TOPIC, PARTITIONS, (short) 1)))
                    .all()
                    .get();
        }
    }

    static Producer<byte[], byte[]> producer(String servers) {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", servers, "acks", "all", "enable.idempotence", true, "linger.ms", 0),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** Sends a record, and waits until it is as safe as the system's own are. */
    static void send(Producer<byte[], byte[]> producer, String key, byte[] value) {
        try {
            producer.send(new ProducerRecord<>(TOPIC, key.getBytes(UTF_8), value))
                    .get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("not published", e.getCause());
        }
    }

    /** A consumer of the floor's topic that sees only what is sent from now on. */
    static KafkaConsumer<byte[], byte[]> consumerFromNow(String servers) {
        var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", servers), new ByteArrayDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(TOPIC).stream()
                .map(partition -> new TopicPartition(TOPIC, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position); // the end of now, not of the first poll
        return consumer;
    }

    /** The value of some ContributionPaid of the system. */
    static byte[] anyPayment(String servers) {
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", servers), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(BILLS).stream()
                    .map(partition -> new TopicPartition(BILLS, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (System.nanoTime() < end) {
                for (ConsumerRecord<byte[], byte[]> found : consumer.poll(Duration.ofSeconds(1))) {
                    byte[] type = found.headers().lastHeader("ce_type").value();
                    if (new String(type, UTF_8).equals("ContributionPaid")) {
                        return found.value();
                    }
                }
            }
        }
        throw new IllegalStateException("no payment was published");
    }
}
