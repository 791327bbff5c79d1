package id.jamsos.platform.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceparentTest {
    static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    static final String HEADER = "00-" + TRACE + "-00f067aa0ba902b7-00";

    @Test
    void a_sound_header_is_read_and_written_alike() {
        assertThat(Traceparent.parse(HEADER)).hasToString("Optional[" + HEADER + "]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00-" + TRACE + "-00f067aa0ba902b7",
                "00-" + TRACE + "-00f067aa0ba902b7-01-more",
                "ff-" + TRACE + "-00f067aa0ba902b7-01",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-" + TRACE + "-0000000000000000-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
                "00-" + TRACE + "-00f067aa0ba902b7-01\n",
            })
    void anything_else_is_not(String header) {
        assertThat(Traceparent.parse(header)).isEmpty();
    }

    @Test
    void a_later_version_may_say_more() {
        assertThat(Traceparent.parse("01-" + TRACE + "-00f067aa0ba902b7-01-more"))
                .hasValueSatisfying(trace -> assertThat(trace.traceId()).isEqualTo(TRACE));
    }

    @Test
    void a_step_stays_in_its_trace_with_an_id_of_its_own() {
        var trace = Traceparent.begin();
        var step = trace.child();

        assertThat(Traceparent.parse(step.toString())).contains(step);
        assertThat(step.traceId()).isEqualTo(trace.traceId());
        assertThat(step.spanId()).isNotEqualTo(trace.spanId());
        assertThat(Traceparent.begin().traceId()).isNotEqualTo(trace.traceId());
    }
}
