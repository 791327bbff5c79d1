package id.jamsos.gateway.snap;

import id.jamsos.gateway.request.CallerAddress;
import id.jamsos.gateway.request.SnapPath;
import java.net.InetAddress;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Turns away partners who ask too often, and learns from the answers of contribution-service how often each of them may. */
final class SnapLimitFilter implements WebFilter, Ordered {
    /** Only in answers to requests whose signature was right; never leaves the house. */
    static final String AGREED = "Jamsos-Requests-Per-Second";

    private static final Pattern RATE = Pattern.compile("[1-9][0-9]{0,5}");

    private final CallerLimits limits;
    private final SnapAnswers answers;

    SnapLimitFilter(CallerLimits limits, SnapAnswers answers) {
        this.limits = limits;
        this.answers = answers;
    }

    /** After the trace, which knows the caller's address; before the body limit. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 5;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (!SnapPath.is(exchange)) {
            return chain.filter(exchange);
        }
        String clientId = claimed(exchange);
        InetAddress address = CallerAddress.of(exchange);
        var tooManyUntil = limits.tooManyUntil(clientId, address);
        if (tooManyUntil.isPresent()) {
            exchange.getResponse().getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(tooManyUntil.getAsLong()));
            // the body stays unread, and the next request on the connection would wait behind it
            exchange.getResponse().getHeaders().setConnection("close");
            return answers.write(exchange, SnapRefusal.TOO_MANY_REQUESTS);
        }
        exchange.getResponse().beforeCommit(() -> {
            learn(exchange.getResponse().getHeaders(), clientId, address);
            return Mono.empty();
        });
        return chain.filter(exchange);
    }

    private void learn(HttpHeaders answer, String clientId, InetAddress address) {
        String rate = answer.getFirst(AGREED);
        if (rate == null) {
            return;
        }
        answer.remove(AGREED);
        if (!clientId.isEmpty() && RATE.matcher(rate).matches()) {
            limits.agreed(clientId, address, Integer.parseInt(rate));
        }
    }

    /** By the header that the service itself goes by: with another, a partner could speak for another. */
    private static String claimed(ServerWebExchange exchange) {
        String header = SnapPath.path(exchange).equals(SnapPath.ACCESS_TOKEN) ? "X-CLIENT-KEY" : "X-PARTNER-ID";
        // blank ones are none for the service either
        return exchange.getRequest().getHeaders().getOrEmpty(header).stream()
                .filter(value -> !value.isBlank())
                .findFirst()
                .orElse("");
    }
}
