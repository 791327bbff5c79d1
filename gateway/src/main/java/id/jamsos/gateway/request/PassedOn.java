package id.jamsos.gateway.request;

import id.jamsos.platform.trace.Traceparent;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;

/** The headers that go with a question to a service on a caller's behalf: who asks, in which language, in which trace. */
public final class PassedOn {
    private static final List<String> HEADERS =
            List.of(HttpHeaders.AUTHORIZATION, HttpHeaders.ACCEPT_LANGUAGE, Traceparent.HEADER);

    private PassedOn() {}

    public static HttpHeaders from(ServerWebExchange exchange) {
        var received = exchange.getRequest().getHeaders();
        var sent = new HttpHeaders();
        for (String name : HEADERS) {
            var values = received.get(name);
            if (values != null) {
                sent.put(name, values);
            }
        }
        return sent;
    }
}
