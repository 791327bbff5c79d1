package id.jamsos.gateway.routing;

import id.jamsos.platform.problem.ProblemException;
import java.net.URI;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Asks the service for the very characters that the caller asked for, because he signed them. The gateway's own way of making the
 * address escapes a query again that is escaped in part.
 */
final class AsCalled implements GatewayFilter {
    private final String service;

    AsCalled(URI service) {
        this.service = service.toString();
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        URI called = exchange.getRequest().getURI();
        boolean wouldBeChanged =
                called.getRawFragment() != null || !called.toString().equals(called.toASCIIString());
        if (wouldBeChanged) {
            return Mono.error(new ProblemException(HttpStatus.BAD_REQUEST, "refused"));
        }
        String query = called.getRawQuery() == null ? "" : "?" + called.getRawQuery();
        exchange.getAttributes()
                .put(
                        ServerWebExchangeUtils.GATEWAY_REQUEST_URL_ATTR,
                        URI.create(service + called.getRawPath() + query));
        return chain.filter(exchange);
    }
}
