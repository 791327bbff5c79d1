package id.jamsos.gateway.request;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** Tells the services where a request comes from: one address, and ours to say. */
@Component
final class CallerAddressHeader implements HttpHeadersFilter, Ordered {

    /** After Spring Cloud Gateway's own filter, which drops the header. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public HttpHeaders filter(HttpHeaders received, ServerWebExchange exchange) {
        HttpHeaders sent = HttpHeaders.copyOf(received);
        sent.set(CallerAddress.HEADER, text(CallerAddress.of(exchange)));
        return sent;
    }

    /** Without the name of the network interface that an IPv6 address of this machine carries. */
    private static String text(InetAddress address) {
        try {
            return InetAddress.getByAddress(address.getAddress()).getHostAddress();
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e); // an address has the length of an address
        }
    }
}
