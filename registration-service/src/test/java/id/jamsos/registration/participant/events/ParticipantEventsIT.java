package id.jamsos.registration.participant.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.jamsos.platform.event.EventHeaders;
import id.jamsos.platform.testing.Contract;
import id.jamsos.registration.RunningService;
import id.jamsos.registration.Topic;
import id.jamsos.registration.form.Example;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class ParticipantEventsIT extends RunningService {
    private static final Contract CONTRACT = Contract.of("registration/participant-registered.v1");

    @Test
    void a_registration_is_announced_once_with_its_envelope_and_without_personal_data() {
        Example siti = newSiti();
        String id = registered(siti);

        ConsumerRecord<byte[], byte[]> announced = Topic.firstOf(id, "jamsos.registration.participant");

        assertThat(header(announced, EventHeaders.TYPE)).isEqualTo(CONTRACT.type());
        assertThat(header(announced, EventHeaders.DATA_SCHEMA)).isEqualTo(CONTRACT.dataSchema());
        assertThat(header(announced, EventHeaders.ID)).isEqualTo(id + "/1");
        assertThat(header(announced, EventHeaders.SUBJECT)).isEqualTo(id);
        assertThat(header(announced, EventHeaders.SOURCE)).isEqualTo("urn:jamsos:registration-service");
        assertThat(header(announced, EventHeaders.SEQUENCE)).isEqualTo("1");
        CONTRACT.assertFits(announced.value());
        assertThat(new String(announced.value(), UTF_8))
                .contains(id)
                .doesNotContain(siti.nik())
                .doesNotContain(Example.PERSONAL_TEXTS);
    }

    @Test
    void a_repeated_request_announces_nothing_more() {
        Example siti = newSiti();
        String key = newKey();
        String id = send(registration(siti, kiosk(), key)).text("participantId");
        Topic.firstOf(id, "jamsos.registration.participant");

        send(registration(siti, kiosk(), key));
        Topic.firstOf(registered(newSiti()), "jamsos.registration.participant");

        assertThat(Topic.countOf(id, "jamsos.registration.participant")).isEqualTo(1);
    }

    private static String header(ConsumerRecord<byte[], byte[]> announced, String name) {
        return new String(announced.headers().lastHeader(name).value(), UTF_8);
    }
}
