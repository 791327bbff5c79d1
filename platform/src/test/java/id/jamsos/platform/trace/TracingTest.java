package id.jamsos.platform.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TracingTest {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String CALLER = "00f067aa0ba902b7";
    private static final String SAMPLED = "00-" + TRACE + "-" + CALLER + "-01";
    private static final String UNSAMPLED = "00-" + TRACE + "-" + CALLER + "-00";

    private final InMemorySpanExporter exporter = InMemorySpanExporter.create();
    private final Tracing tracing = Tracing.to(exporter, "thing-service", 1);

    @AfterEach
    void close() {
        tracing.close();
    }

    private List<SpanData> collected(int expected) {
        return await().until(exporter::getFinishedSpanItems, spans -> spans.size() >= expected);
    }

    @Test
    void a_step_has_the_ids_of_the_header_that_is_passed_on_and_its_parent_is_the_header_that_came() {
        Step step = tracing.request("POST", SAMPLED);
        step.route("/things/{id}");
        step.answered(201);
        step.end();

        assertThat(collected(1)).singleElement().satisfies(span -> {
            assertThat(step.trace()).hasToString("00-" + TRACE + "-" + span.getSpanId() + "-01");
            assertThat(span.getTraceId()).isEqualTo(TRACE);
            assertThat(span.getParentSpanId()).isEqualTo(CALLER);
            assertThat(span.getKind()).isEqualTo(SpanKind.SERVER);
            assertThat(span.getName()).isEqualTo("POST /things/{id}");
            assertThat(span.getStatus()).isEqualTo(StatusData.unset());
            assertThat(span.getResource().getAttribute(AttributeKey.stringKey("service.name")))
                    .isEqualTo("thing-service");
        });
    }

    @Test
    void the_next_step_is_a_child_of_the_one_before() {
        Step request = tracing.request("POST", null);
        Step sending = tracing.sending("jamsos.thing", request.trace().toString());
        Step applying = tracing.applying("jamsos.thing", sending.trace().toString());
        List.of(applying, sending, request).forEach(Step::end);

        assertThat(collected(3))
                .extracting(SpanData::getKind, SpanData::getParentSpanId)
                .containsExactlyInAnyOrder(
                        tuple(SpanKind.SERVER, "0000000000000000"),
                        tuple(SpanKind.PRODUCER, request.trace().spanId()),
                        tuple(SpanKind.CONSUMER, sending.trace().spanId()));
    }

    @Test
    void a_failure_is_noted_by_its_kind_and_a_word_of_the_caller_not_at_all() {
        Step step = tracing.request("SITI", null);
        step.failed(new IllegalArgumentException("Siti is no date"));
        step.end();

        assertThat(collected(1)).singleElement().satisfies(span -> {
            assertThat(span.getName()).isEqualTo("_OTHER");
            assertThat(span.toString())
                    .contains("java.lang.IllegalArgumentException")
                    .doesNotContain("Siti", "SITI");
        });
    }

    @Test
    void a_caller_who_does_not_want_to_be_collected_is_not_and_his_trace_goes_on() {
        Step unsampled = tracing.request("GET", UNSAMPLED);
        unsampled.end();
        tracing.request("GET", SAMPLED).end();

        assertThat(collected(1))
                .extracting(SpanData::getSpanId)
                .doesNotContain(unsampled.trace().spanId());
        assertThat(unsampled.trace().toString()).matches("00-" + TRACE + "-[0-9a-f]{16}-00");
        assertThat(unsampled.trace().spanId()).isNotEqualTo(CALLER);
    }

    @Test
    void of_the_traces_that_begin_here_only_the_ratio_is_collected() {
        try (var none = Tracing.to(InMemorySpanExporter.create(), "thing-service", 0)) {
            assertThat(none.request("GET", null).isCollected()).isFalse();
            assertThat(none.request("GET", SAMPLED).isCollected()).isTrue();
        }
    }

    @Test
    void where_nobody_collects_the_trace_goes_on_all_the_same() {
        Step step = Tracing.off().sending("jamsos.thing", SAMPLED);

        assertThat(Tracing.off().isOn()).isFalse();
        assertThat(step.isCollected()).isFalse();
        assertThat(step.trace().toString()).matches("00-" + TRACE + "-[0-9a-f]{16}-01");
        assertThat(Tracing.off().applying("jamsos.thing", null).trace().traceId())
                .isNotEqualTo(TRACE)
                .matches("[0-9a-f]{32}");
    }

    @Test
    void a_collector_that_is_away_holds_nobody_up() throws IOException {
        int closed = portOfNobody();
        var away = Tracing.to(PlatformTracing.otlp("http://127.0.0.1:" + closed + "/v1/traces"), "thing-service", 1);

        long begin = System.nanoTime();
        IntStream.range(0, 20_000).forEach(_ -> away.request("GET", null).end());
        var working = Duration.ofNanos(System.nanoTime() - begin);
        away.close();
        var all = Duration.ofNanos(System.nanoTime() - begin);

        assertThat(working).isLessThan(Duration.ofSeconds(5)); // a try per step would take longer than the first batch
        assertThat(all.minus(working)).isLessThan(Duration.ofSeconds(5));
    }

    private static int portOfNobody() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
