package id.jamsos.reporting;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.jamsos.platform.event.EventHeaders;
import id.jamsos.platform.event.EventJson;
import id.jamsos.reporting.count.AccountEvent;
import id.jamsos.reporting.count.Dimensions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Puts events of accounts on their topic as the relay of contribution-service does. */
final class AccountTopic implements AutoCloseable {
    private static final String TOPIC = "jamsos.contribution.account";

    private final KafkaProducer<byte[], byte[]> producer;

    AccountTopic(String bootstrapServers) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers), new ByteArraySerializer(), new ByteArraySerializer());
    }

    void send(String account, long sequence, AccountEvent event) {
        switch (event) {
            case AccountEvent.CoverageChanged changed -> send(account, sequence, "CoverageChanged", json(changed));
            case AccountEvent.ContributionCredited credited ->
                send(account, sequence, "ContributionCredited", json(credited));
        }
    }

    void send(String account, long sequence, String type, byte[] json) {
        var message = new ProducerRecord<>(TOPIC, account.getBytes(UTF_8), json);
        Map.of(
                        EventHeaders.SPEC_VERSION,
                        "1.0",
                        EventHeaders.ID,
                        account + "/" + sequence,
                        EventHeaders.TYPE,
                        type,
                        EventHeaders.SUBJECT,
                        account,
                        EventHeaders.SEQUENCE,
                        Long.toString(sequence),
                        EventHeaders.TIME,
                        Instant.now().toString(),
                        EventHeaders.DATA_SCHEMA,
                        "urn:jamsos:schema:contribution/account")
                .forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
        try {
            producer.send(message).get();
        } catch (ExecutionException refused) {
            throw new IllegalStateException(refused);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static byte[] json(AccountEvent.CoverageChanged changed) {
        var json = json(changed.standing().dimensions());
        json.put("to", changed.standing().status());
        json.put("on", changed.day());
        json.put("programmes", changed.standing().programmes());
        return EventJson.write(json);
    }

    private static byte[] json(AccountEvent.ContributionCredited credited) {
        var json = json(credited.dimensions());
        json.put("amount", credited.amount());
        json.put("paidAt", credited.day().atTime(5, 0).toInstant(ZoneOffset.UTC));
        json.put("firstPaymentOfMonth", credited.firstOfMonth());
        List<Map<String, Object>> lines = credited.byProgramme().entrySet().stream()
                .map(part -> Map.<String, Object>of("programme", part.getKey(), "amount", part.getValue()))
                .toList();
        json.put("lines", lines);
        return EventJson.write(json);
    }

    private static Map<String, Object> json(Dimensions at) {
        return new HashMap<>(Map.of(
                "segment", at.segment(),
                "branch", at.branch(),
                "regionCode", at.region() + "01",
                "channel", at.channel()));
    }

    @Override
    public void close() {
        producer.close();
    }
}
