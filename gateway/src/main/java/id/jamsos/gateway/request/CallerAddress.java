package id.jamsos.gateway.request;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.util.matcher.InetAddressMatcher;
import org.springframework.security.util.matcher.InetAddressMatchers;
import org.springframework.web.server.ServerWebExchange;

/**
 * Where a request comes from: the other end of its connection. If that is a proxy that the settings trust, then whom the proxy says it
 * speaks for, and so on from the right end of {@code X-Forwarded-For} to the left: the left end is what the caller wrote himself.
 */
public final class CallerAddress {
    static final String HEADER = "X-Forwarded-For";

    private static final String ATTRIBUTE = CallerAddress.class.getName();

    /** Stands for a caller without an address, which no list of allowed addresses has. */
    private static final InetAddress NOWHERE = InetAddress.ofLiteral("0.0.0.0");

    private final @Nullable InetAddressMatcher trusted;

    /**
     * Trusts these proxies.
     *
     * @param trustedProxies addresses, or ranges of them such as {@code 10.1.0.0/16}
     */
    CallerAddress(List<String> trustedProxies) {
        trusted = trustedProxies.isEmpty()
                ? null
                : InetAddressMatchers.builder().includeAddresses(trustedProxies).build();
    }

    public static InetAddress of(ServerWebExchange exchange) {
        return exchange.getAttribute(ATTRIBUTE) instanceof InetAddress address ? address : NOWHERE;
    }

    /** To be called before the header is taken away. */
    void noteOn(ServerWebExchange exchange) {
        exchange.getAttributes().put(ATTRIBUTE, address(exchange.getRequest()));
    }

    private InetAddress address(ServerHttpRequest request) {
        InetSocketAddress remote = request.getRemoteAddress();
        if (remote == null || remote.getAddress() == null) {
            return NOWHERE;
        }
        return caller(remote.getAddress(), request.getHeaders().getOrEmpty(HEADER));
    }

    InetAddress caller(InetAddress connectedFrom, List<String> forwardedFor) {
        InetAddress caller = connectedFrom;
        for (String next : List.of(String.join(",", forwardedFor).split(",")).reversed()) {
            if (trusted == null || !trusted.matches(caller)) {
                return caller;
            }
            InetAddress said = literal(next.strip());
            if (said == null) {
                return caller;
            }
            caller = said;
        }
        return caller;
    }

    private static @Nullable InetAddress literal(String text) {
        try {
            return InetAddress.ofLiteral(text);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
