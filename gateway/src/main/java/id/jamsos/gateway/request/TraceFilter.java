package id.jamsos.gateway.request;

import id.jamsos.gateway.GatewaySettings;
import id.jamsos.platform.trace.Traceparent;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
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
    private static final String ATTRIBUTE = Traceparent.class.getName();

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

    private final CallerAddress callers;

    TraceFilter(GatewaySettings settings) {
        callers = new CallerAddress(settings.trustedProxies());
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        Traceparent trace = Traceparent.parse(exchange.getRequest().getHeaders().getFirst(Traceparent.HEADER))
                .map(Traceparent::child)
                .orElseGet(Traceparent::begin);
        exchange.getAttributes().put(ATTRIBUTE, trace);
        callers.noteOn(exchange);
        ServerHttpResponse response = exchange.getResponse();
        // the service's own step of the trace would be a second value of the header
        response.beforeCommit(() -> {
            response.getHeaders().set(Traceparent.HEADER, trace.toString());
            return Mono.empty();
        });
        ServerHttpRequest request = exchange.getRequest()
                .mutate()
                .headers(headers -> clean(headers, trace))
                .build();
        return chain.filter(exchange.mutate().request(request).build());
    }

    public static Traceparent of(ServerWebExchange exchange) {
        return exchange.getAttribute(ATTRIBUTE) instanceof Traceparent trace ? trace : Traceparent.begin();
    }

    private static void clean(HttpHeaders headers, Traceparent trace) {
        SAID_BY_PROXIES.forEach(headers::remove);
        headers.set(Traceparent.HEADER, trace.toString());
    }
}
