package id.jamsos.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.jamsos.platform.trace.Tracing;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.HandlerMapping;

class TraceFilterTest {
    private final InMemorySpanExporter exporter = InMemorySpanExporter.create();
    private final Tracing tracing = Tracing.to(exporter, "sample-service", 1);
    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/books/3273015704880003");
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @AfterEach
    void close() {
        tracing.close();
    }

    private SpanData collectedAfter(FilterChain chain) throws ServletException, IOException {
        new TraceFilter(tracing).doFilter(request, response, chain);
        return collected();
    }

    private SpanData collected() {
        return await().until(exporter::getFinishedSpanItems, spans -> !spans.isEmpty())
                .getFirst();
    }

    @Test
    void what_is_answered_logged_and_collected_is_the_same_step() throws Exception {
        var logged = new String[1];
        var span = collectedAfter((_, _) -> logged[0] = MDC.get("traceparent"));

        assertThat(response.getHeader("traceparent"))
                .isEqualTo(logged[0])
                .startsWith("00-" + span.getTraceId() + "-" + span.getSpanId() + "-");
        assertThat(MDC.get("traceparent")).isNull();
    }

    @Test
    void the_endpoint_is_named_by_its_pattern_and_never_by_what_a_caller_wrote_into_the_path() throws Exception {
        var span = collectedAfter(
                (asked, _) -> asked.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, "/books/{id}"));

        assertThat(span.getName()).isEqualTo("GET /books/{id}");
        assertThat(span.toString()).doesNotContain("3273015704880003");
    }

    @Test
    void an_answer_that_says_that_it_failed_is_a_failed_step_and_a_refusal_is_none() throws Exception {
        var failed = collectedAfter((_, answer) -> ((HttpServletResponse) answer).setStatus(503));
        exporter.reset();
        var refused = collectedAfter((_, answer) -> ((HttpServletResponse) answer).setStatus(422));

        assertThat(failed.getStatus()).isEqualTo(StatusData.error());
        assertThat(refused.getStatus()).isEqualTo(StatusData.unset());
        assertThat(refused.getAttributes().get(AttributeKey.longKey("http.response.status_code")))
                .isEqualTo(422);
    }

    @Test
    void an_exception_fails_the_step_and_goes_on() {
        var filter = new TraceFilter(tracing);

        assertThatThrownBy(() -> filter.doFilter(request, response, (_, _) -> {
                    throw new IllegalStateException("Siti");
                }))
                .hasMessage("Siti");

        assertThat(collected().getStatus()).isEqualTo(StatusData.error());
        assertThat(collected().toString()).contains("IllegalStateException").doesNotContain("Siti");
    }
}
