package id.jamsos.gateway.routing;

import id.jamsos.gateway.request.TraceFilter;
import id.jamsos.platform.problem.ProblemException;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Finds the target of every request under {@code /api}, once; what the access table does not have, does not exist. */
final class ApiFilter implements WebFilter, Ordered {
    private final PublicApi api;

    ApiFilter(PublicApi api) {
        this.api = api;
    }

    /** After the trace, before security: security judges the target. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 20;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        String path = request.getURI().getRawPath();
        if (!path.startsWith("/api/") && !path.equals("/api")) {
            return chain.filter(exchange);
        }
        Optional<Target> target = api.find(request.getMethod().name(), path);
        if (target.isEmpty()) {
            return Mono.error(refusal(path));
        }
        target.get().noteOn(exchange);
        TraceFilter.noteRoute(exchange, target.get().endpoint().path());
        return chain.filter(exchange);
    }

    private ProblemException refusal(String path) {
        Set<String> methods = api.methodsAt(path);
        return methods.isEmpty()
                ? new ProblemException(HttpStatus.NOT_FOUND, "no-such-path")
                : new ProblemException(HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed")
                        .header(HttpHeaders.ALLOW, String.join(", ", methods));
    }
}
