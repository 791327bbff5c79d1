package id.jamsos.gateway.routing;

import id.jamsos.platform.access.Endpoint;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;

/** The service that answers a request, and the row of the access table that it met. */
public record Target(String service, Endpoint endpoint) {
    private static final String ATTRIBUTE = Target.class.getName();

    void noteOn(ServerWebExchange exchange) {
        exchange.getAttributes().put(ATTRIBUTE, this);
    }

    public static @Nullable Target of(ServerWebExchange exchange) {
        return exchange.getAttribute(ATTRIBUTE);
    }

    static boolean isService(ServerWebExchange exchange, String name) {
        Target target = of(exchange);
        return target != null && target.service().equals(name);
    }
}
