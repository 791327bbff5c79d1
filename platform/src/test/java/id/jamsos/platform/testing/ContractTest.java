package id.jamsos.platform.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContractTest {
    private final Contract contract = Contract.of("platform/thing-happened.v1");

    @Test
    void the_names_for_the_envelope_come_from_the_schema() {
        assertThat(contract.type()).isEqualTo("ThingHappened");
        assertThat(contract.dataSchema()).isEqualTo("urn:jamsos:schema:platform/thing-happened.v1");
    }

    @Test
    void the_complete_and_the_minimal_example_fit() {
        assertThatCode(() -> contract.assertFits(contract.complete())).doesNotThrowAnyException();
        assertThatCode(() -> contract.assertFits(contract.minimal())).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'thingId': 't1'}",
                "{'thingId': 1, 'happenedOn': '2026-11-20'}",
                "{'thingId': 't1', 'happenedOn': '20 November'}",
                "{'thingId': 't1', 'happenedOn': '2026-11-20', 'parts': [{}]}"
            })
    void an_event_that_breaks_the_schema_does_not_fit(String event) {
        assertThatThrownBy(() -> contract.assertFits(json(event))).isInstanceOf(AssertionError.class);
    }

    @Test
    void a_producer_may_not_send_a_field_that_is_not_described() {
        assertThatThrownBy(() -> contract.assertFits(contract.withUnknownField()))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(".unknownToYou is not described")
                .hasMessageContaining(".parts[].unknownToYou is not described");
    }

    @Test
    void a_required_field_can_be_left_out_to_test_a_consumer() {
        assertThat(new String(contract.minimalWithout("happenedOn"), UTF_8)).isEqualTo("{\"thingId\":\"t1\"}");
        assertThatThrownBy(() -> contract.minimalWithout("parts")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void two_events_are_the_same_whatever_the_order_of_their_fields() {
        byte[] turned = json("{'happenedOn': '2026-11-20', 'thingId': 't1'}");
        byte[] other = json("{'happenedOn': '2026-11-21', 'thingId': 't1'}");

        assertThatCode(() -> contract.assertSame(turned, contract.minimal())).doesNotThrowAnyException();
        assertThatThrownBy(() -> contract.assertSame(other, contract.minimal())).isInstanceOf(AssertionError.class);
    }

    @Test
    void a_contract_that_is_not_there_is_refused() {
        assertThatThrownBy(() -> Contract.of("platform/unheard-of.v1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("/platform/unheard-of.v1.schema.json");
    }

    private static byte[] json(String withSingleQuotes) {
        return withSingleQuotes.replace('\'', '"').getBytes(UTF_8);
    }
}
