package id.jamsos.platform.consume;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.jamsos.platform.event.EventHeaders;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Puts events on a topic as the relay does. */
public final class Produced implements AutoCloseable {
    private final KafkaProducer<byte[], byte[]> producer;
    private final String topic;

    public Produced(String bootstrapServers, String topic) {
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers), new ByteArraySerializer(), new ByteArraySerializer());
        this.topic = topic;
    }

    public void event(String key, long sequence) {
        event(key, sequence, "{\"n\":" + sequence + "}");
    }

    public void event(String key, long sequence, String json) {
        var sent = new ProducerRecord<>(topic, key.getBytes(UTF_8), json.getBytes(UTF_8));
        header(sent, EventHeaders.ID, key + "/" + sequence);
        header(sent, EventHeaders.TYPE, "ThingHappened");
        header(sent, EventHeaders.SEQUENCE, Long.toString(sequence));
        header(sent, EventHeaders.TIME, "2026-11-20T03:00:00Z");
        header(sent, EventHeaders.DATA_SCHEMA, "urn:jamsos:schema:thing/thing-happened.v1");
        send(sent);
    }

    public void rubbish(String key) {
        send(new ProducerRecord<>(topic, key.getBytes(UTF_8), "no event".getBytes(UTF_8)));
    }

    private void send(ProducerRecord<byte[], byte[]> sent) {
        try {
            producer.send(sent).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void header(ProducerRecord<byte[], byte[]> sent, String name, String value) {
        sent.headers().add(name, value.getBytes(UTF_8));
    }

    @Override
    public void close() {
        producer.close();
    }
}
