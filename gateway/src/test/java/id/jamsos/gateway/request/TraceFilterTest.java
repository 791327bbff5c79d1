package id.jamsos.gateway.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jamsos.gateway.GatewaySettings;
import id.jamsos.platform.trace.Tracing;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.util.unit.DataSize;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

class TraceFilterTest {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String PARTNER = "00f067aa0ba902b7";

    private final InMemorySpanExporter exporter = InMemorySpanExporter.create();
    private final Tracing tracing = Tracing.to(exporter, "gateway", 1);
    private final TraceFilter filter = new TraceFilter(
            tracing,
            new GatewaySettings(
                    Map.of(),
                    null,
                    DataSize.ofMegabytes(1),
                    Duration.ofSeconds(2),
                    List.of(),
                    new GatewaySettings.Snap(DataSize.ofKilobytes(64), 50, Duration.ofSeconds(2))));

    @AfterEach
    void close() {
        tracing.close();
    }

    private static MockServerWebExchange payment() {
        return MockServerWebExchange.from(MockServerHttpRequest.post("/snap/v1.0/transfer-va/payment")
                .header("traceparent", "00-" + TRACE + "-" + PARTNER + "-01"));
    }

    private static Mono<Void> answer(ServerWebExchange exchange, HttpStatus status) {
        exchange.getResponse().setStatusCode(status);
        return exchange.getResponse().setComplete();
    }

    private SpanData collected() {
        return await().until(exporter::getFinishedSpanItems, spans -> !spans.isEmpty())
                .getFirst();
    }

    @Test
    void the_service_the_caller_and_the_collector_are_told_the_same_step() {
        var exchange = payment();
        @Nullable String[] passedOn = new @Nullable String[1];

        filter.filter(exchange, asked -> {
                    passedOn[0] = asked.getRequest().getHeaders().getFirst("traceparent");
                    return answer(asked, HttpStatus.OK);
                })
                .block();

        var span = collected();
        assertThat(span.getParentSpanId()).isEqualTo(PARTNER);
        assertThat(span.getName()).isEqualTo("POST /snap/v1.0/transfer-va/payment");
        assertThat(passedOn[0])
                .isEqualTo("00-" + TRACE + "-" + span.getSpanId() + "-01")
                .isEqualTo(exchange.getResponse().getHeaders().getFirst("traceparent"));
    }

    @Test
    void a_failure_that_is_answered_behind_the_filter_is_a_failed_step() {
        var exchange = payment();

        failing(new IllegalStateException("Siti"), exchange)
                .onErrorResume(_ -> answer(exchange, HttpStatus.GATEWAY_TIMEOUT))
                .block();

        assertThat(collected().getStatus()).isEqualTo(StatusData.error());
        assertThat(collected().getAttributes().get(AttributeKey.longKey("http.response.status_code")))
                .isEqualTo(504);
        assertThat(collected().toString()).doesNotContain("Siti");
    }

    private Mono<Void> failing(RuntimeException failure, ServerWebExchange exchange) {
        WebFilterChain chain = _ -> Mono.error(failure);
        return filter.filter(exchange, chain);
    }

    @Test
    void a_caller_who_hangs_up_ends_the_step() {
        var hangingUp = filter.filter(payment(), _ -> Mono.never()).subscribe();

        hangingUp.dispose();

        assertThat(collected().getTraceId()).isEqualTo(TRACE);
    }
}
