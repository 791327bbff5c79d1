package id.jamsos.platform.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EventJsonTest {

    record Sample(
            String id,
            long amount,
            YearMonth month,
            LocalDate on,
            Instant at,
            @Nullable String agentId) {
        Sample {
            Objects.requireNonNull(id);
        }
    }

    private static final Sample SAMPLE = new Sample(
            "a",
            16_800,
            YearMonth.of(2026, 11),
            LocalDate.of(2026, 11, 20),
            Instant.parse("2026-11-20T00:00:00Z"),
            null);

    private static Sample read(String json) {
        return EventJson.read(json.getBytes(UTF_8), Sample.class);
    }

    @Test
    void months_days_and_moments_are_written_as_text_and_absent_fields_left_out() {
        assertThat(new String(EventJson.write(SAMPLE), UTF_8))
                .isEqualTo("{\"id\":\"a\",\"amount\":16800,\"month\":\"2026-11\",\"on\":\"2026-11-20\","
                        + "\"at\":\"2026-11-20T00:00:00Z\"}");
    }

    @Test
    void what_was_written_is_read_back() {
        assertThat(EventJson.read(EventJson.write(SAMPLE), Sample.class)).isEqualTo(SAMPLE);
    }

    @Test
    void a_field_of_a_newer_producer_is_ignored() {
        assertThat(read("{\"id\":\"a\",\"amount\":1,\"newer\":{\"x\":[]}}").amount())
                .isEqualTo(1);
    }

    @Test
    void a_missing_amount_is_not_zero() {
        assertThatThrownBy(() -> read("{\"id\":\"a\"}")).isInstanceOf(MalformedEventException.class);
    }

    @Test
    void a_missing_required_field_is_refused_by_the_record() {
        assertThatThrownBy(() -> read("{\"amount\":1}")).isInstanceOf(MalformedEventException.class);
    }

    @Test
    void the_failure_names_the_place_but_not_the_content() {
        assertThatThrownBy(() -> read("{\"id\":\"a\",\"amount\":\"Budi Santoso\"}"))
                .isInstanceOf(MalformedEventException.class)
                .hasMessageContaining("amount")
                .hasMessageNotContaining("Budi");
    }

    @Test
    void text_is_not_taken_for_a_number() {
        assertThatThrownBy(() -> read("{\"id\":\"a\",\"amount\":\"1\"}")).isInstanceOf(MalformedEventException.class);
    }

    @Test
    void nothing_and_rubbish_are_no_events() {
        assertThatThrownBy(() -> read("null")).isInstanceOf(MalformedEventException.class);
        assertThatThrownBy(() -> read("{")).isInstanceOf(MalformedEventException.class);
    }
}
