package id.jamsos.contribution.account.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jamsos.contribution.member.Channel;
import id.jamsos.contribution.member.Dimensions;
import id.jamsos.contribution.member.Member;
import id.jamsos.contribution.member.Payer;
import id.jamsos.contribution.member.Programme;
import id.jamsos.contribution.member.Sector;
import id.jamsos.contribution.member.Segment;
import id.jamsos.contribution.money.Rupiah;
import id.jamsos.platform.event.EventJson;
import id.jamsos.platform.event.MalformedEventException;
import id.jamsos.platform.testing.Contract;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParticipantRegisteredContractTest {

    private static final Contract CONTRACT = Contract.of("registration/participant-registered.v1");

    @ParameterizedTest
    @MethodSource("examples")
    void every_example_can_be_read(byte[] example) {
        assertThat(read(example).kpj()).hasSize(11);
    }

    static List<byte[]> examples() {
        return CONTRACT.examples();
    }

    @Test
    void what_an_account_needs_is_read_as_it_was_written() {
        Member siti = read(CONTRACT.complete());

        assertThat(siti.participantId().value()).isEqualTo("zxqwhv1n8fymahxy8y64qhh0ew");
        assertThat(siti.programmes()).containsExactly(Programme.JKK, Programme.JKM, Programme.JHT);
        assertThat(siti.monthlyIncome()).isEqualTo(Rupiah.of(2_500_000));
        assertThat(siti.sector()).isEqualTo(Sector.TRANSPORT);
        assertThat(siti.dimensions())
                .isEqualTo(new Dimensions(
                        Segment.BPU, "P32", "3273", Channel.PERISAI, "416tv4zmpvshhjyyyf4bb90cjm", Payer.SELF));
    }

    @Test
    void somebody_without_an_agent_has_none() {
        assertThat(read(CONTRACT.minimal()).dimensions().agentId()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "participantId",
                "kpj",
                "nikIndex",
                "maskedName",
                "regionCode",
                "branch",
                "segment",
                "programmes",
                "sector",
                "monthlyIncome",
                "channel",
                "payer",
                "registeredAt"
            })
    void an_event_without_what_an_account_needs_is_refused(String field) {
        assertThatThrownBy(() -> read(CONTRACT.minimalWithout(field))).isInstanceOf(MalformedEventException.class);
    }

    private static Member read(byte[] json) {
        return EventJson.read(json, ParticipantRegistered.class).member();
    }
}
