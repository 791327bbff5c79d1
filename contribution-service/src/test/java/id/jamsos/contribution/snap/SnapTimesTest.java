package id.jamsos.contribution.snap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SnapTimesTest {

    @ParameterizedTest
    @CsvSource({
        "2026-01-05T10:20:30+07:00, 2026-01-05T03:20:30Z",
        "2026-01-05T03:20:30Z, 2026-01-05T03:20:30Z",
        "2026-01-05T03:20:30.024Z, 2026-01-05T03:20:30.024Z",
        "2026-01-05T10:20:30.5+07:00, 2026-01-05T03:20:30.5Z",
        "2026-01-04T20:20:30-07:00, 2026-01-05T03:20:30Z"
    })
    void a_timestamp_has_an_offset_and_may_have_a_fraction(String text, Instant moment) {
        assertThat(SnapTimes.timestamp(text)).hasValue(moment);
        assertThat(SnapTimes.inBody(text)).hasValue(moment);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-01-05",
                "2026-01-05T10:20:30",
                "2026-01-05 10:20:30+07:00",
                "2026-01-05T10:20+07:00",
                "2026-02-30T10:20:30+07:00",
                "2026-01-05T24:20:30+07:00",
                "2026-01-05T10:20:30+0700",
                "2026-01-05T10:20:30.+07:00",
                "2026-01-05T10:20:30+07:00[Asia/Jakarta]",
                "yesterday"
            })
    void what_is_not_written_so_is_no_timestamp(String text) {
        assertThat(SnapTimes.timestamp(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "20201231T235959Z, 2020-12-31T23:59:59Z",
        "20201231T235959+0700, 2020-12-31T16:59:59Z",
        "20201231T235959+07:00, 2020-12-31T16:59:59Z"
    })
    void in_a_body_the_basic_form_is_taken_too(String text, Instant moment) {
        assertThat(SnapTimes.inBody(text)).hasValue(moment);
        assertThat(SnapTimes.timestamp(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"20201231T235959", "20201231T235959Z00", "20201231T235959+07", "20201331T235959Z", "x"})
    void but_not_anything(String text) {
        assertThat(SnapTimes.inBody(text)).isEmpty();
    }

    @Test
    void a_request_is_current_for_five_minutes_on_either_side() {
        Instant now = Instant.parse("2026-11-20T03:00:00Z");

        assertThat(SnapTimes.isCurrent(now.minusSeconds(300), now)).isTrue();
        assertThat(SnapTimes.isCurrent(now.plusSeconds(300), now)).isTrue();
        assertThat(SnapTimes.isCurrent(now.minusMillis(300_001), now)).isFalse();
        assertThat(SnapTimes.isCurrent(now.plusMillis(300_001), now)).isFalse();
    }

    @Test
    void we_write_jakartas_time_in_25_characters() {
        assertThat(SnapTimes.write(Instant.parse("2026-11-20T18:00:00.999Z"))).isEqualTo("2026-11-21T01:00:00+07:00");
        assertThat(SnapTimes.day(Instant.parse("2026-11-20T17:00:00Z"))).isEqualTo(LocalDate.of(2026, 11, 21));
        assertThat(SnapTimes.day(Instant.parse("2026-11-20T16:59:59Z"))).isEqualTo(LocalDate.of(2026, 11, 20));
    }
}
