package id.jamsos.platform.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class EventHeadersTest {

    private static ConsumerRecord<byte[], byte[]> complete() {
        var kafkaRecord =
                new ConsumerRecord<>("jamsos.thing", 3, 77, "t1".getBytes(UTF_8), "{\"a\":1}".getBytes(UTF_8));
        add(kafkaRecord, EventHeaders.ID, "t1/5");
        add(kafkaRecord, EventHeaders.TYPE, "ThingHappened");
        add(kafkaRecord, EventHeaders.SEQUENCE, "5");
        add(kafkaRecord, EventHeaders.TIME, "2026-11-20T03:04:05Z");
        add(kafkaRecord, EventHeaders.DATA_SCHEMA, "urn:jamsos:schema:thing/thing-happened.v1");
        return kafkaRecord;
    }

    private static void add(ConsumerRecord<byte[], byte[]> kafkaRecord, String name, String value) {
        kafkaRecord.headers().add(name, value.getBytes(UTF_8));
    }

    @Test
    void an_envelope_is_read_with_its_place_on_the_topic() {
        var event = EventHeaders.read(complete());

        assertThat(event.id()).isEqualTo("t1/5");
        assertThat(event.type()).isEqualTo("ThingHappened");
        assertThat(event.time()).isEqualTo(Instant.parse("2026-11-20T03:04:05Z"));
        assertThat(event.offset()).isEqualTo(77);
        assertThat(event.traceparent()).isNull();
    }

    @Test
    void trace_and_cause_are_optional() {
        var kafkaRecord = complete();
        add(kafkaRecord, EventHeaders.TRACEPARENT, "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        add(kafkaRecord, EventHeaders.CAUSATION_ID, "p9/1");

        var event = EventHeaders.read(kafkaRecord);

        assertThat(event.traceparent()).startsWith("00-0af7651916cd43dd");
        assertThat(event.causationId()).isEqualTo("p9/1");
    }

    @Test
    void a_record_without_a_required_header_is_no_event() {
        for (String required : new String[] {EventHeaders.ID, EventHeaders.TYPE, EventHeaders.SEQUENCE}) {
            var kafkaRecord = complete();
            kafkaRecord.headers().remove(required);

            assertThatThrownBy(() -> EventHeaders.read(kafkaRecord)).hasMessageContaining(required);
        }
    }

    @Test
    void an_id_that_contradicts_the_key_is_refused() {
        var kafkaRecord = complete();
        add(kafkaRecord, EventHeaders.ID, "t2/5");

        assertThatThrownBy(() -> EventHeaders.read(kafkaRecord)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_record_without_key_or_value_is_no_event() {
        var empty = new ConsumerRecord<byte[], byte[]>("jamsos.thing", 0, 0, null, null);

        assertThatThrownBy(() -> EventHeaders.read(empty)).isInstanceOf(IllegalArgumentException.class);
    }
}
