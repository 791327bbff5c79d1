package id.jamsos.gateway.request;

import id.jamsos.gateway.GatewaySettings;
import id.jamsos.platform.trace.Step;
import id.jamsos.platform.trace.Traceparent;
import id.jamsos.platform.trace.Tracing;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Begins or continues the trace of a request, notes where it comes from, and takes away headers by which a caller could pose as a proxy. */
@Component
public final class TraceFilter implements WebFilter, Ordered {
    private static final String ATTRIBUTE = Step.class.getName();

    /** What a trusted proxy said is noted before; nobody else may say where a request is from. */
    private static final List<String> SAID_BY_PROXIES = List.of(
            "Forwarded",
            "X-Forwarded-For",
            "X-Forwarded-Host",
            "X-Forwarded-Port",
            "X-Forwarded-Prefix",
            "X-Forwarded-Proto",
            "X-Forwarded-Ssl",
            "X-Real-IP");

    private final Tracing tracing;
    private final CallerAddress callers;

    TraceFilter(Tracing tracing, GatewaySettings settings) {
        this.tracing = tracing;
        callers = new CallerAddress(settings.trustedProxies());
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest received = exchange.getRequest();
        Step step = tracing.request(
                received.getMethod().name(), received.getHeaders().getFirst(Traceparent.HEADER));
        exchange.getAttributes().put(ATTRIBUTE, step);
        if (SnapPath.isKnown(exchange)) {
            step.route(SnapPath.path(exchange));
        }
        callers.noteOn(exchange);
        ServerHttpResponse response = exchange.getResponse();
        response.beforeCommit(() -> {
            finish(step, response);
            return Mono.empty();
        });
        ServerHttpRequest request = received.mutate()
                .headers(headers -> clean(headers, step.trace()))
                .build();
        return chain.filter(exchange.mutate().request(request).build()).doOnCancel(step::end);
    }

    /** What fails is answered behind this filter; so a step ends when its answer begins, which every answer does. */
    private static void finish(Step step, ServerHttpResponse response) {
        // the service's own step of the trace would be a second value of the header
        response.getHeaders().set(Traceparent.HEADER, step.trace().toString());
        HttpStatusCode status = response.getStatusCode();
        step.answered(status == null ? HttpStatus.OK.value() : status.value());
        step.end();
    }

    public static Traceparent of(ServerWebExchange exchange) {
        return exchange.getAttribute(ATTRIBUTE) instanceof Step step ? step.trace() : Traceparent.begin();
    }

    /** Notes which endpoint was called, by the pattern of its path. */
    public static void noteRoute(ServerWebExchange exchange, String pattern) {
        if (exchange.getAttribute(ATTRIBUTE) instanceof Step step) {
            step.route(pattern);
        }
    }

    private static void clean(HttpHeaders headers, Traceparent trace) {
        SAID_BY_PROXIES.forEach(headers::remove);
        headers.set(Traceparent.HEADER, trace.toString());
    }
}
