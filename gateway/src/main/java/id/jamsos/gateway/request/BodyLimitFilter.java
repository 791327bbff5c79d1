package id.jamsos.gateway.request;

import id.jamsos.gateway.GatewaySettings;
import id.jamsos.platform.problem.ProblemException;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.core.Ordered;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Refuses a body that says it is too large, and cuts off one that turns out to be. */
@Component
final class BodyLimitFilter implements WebFilter, Ordered {
    private final long general;
    private final long snap;

    BodyLimitFilter(GatewaySettings settings) {
        this.general = settings.maxBody().toBytes();
        this.snap = settings.snap().maxBody().toBytes();
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 10;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        long limit = SnapPath.is(exchange) ? snap : general;
        long length = exchange.getRequest().getHeaders().getContentLength();
        if (length > limit) {
            return Mono.error(tooLarge());
        }
        boolean lengthIsKnown = length >= 0;
        return chain.filter(
                lengthIsKnown
                        ? exchange
                        : exchange.mutate()
                                .request(new Counted(exchange.getRequest(), limit))
                                .build());
    }

    private static ProblemException tooLarge() {
        return new ProblemException(HttpStatus.CONTENT_TOO_LARGE, "too-large");
    }

    private static final class Counted extends ServerHttpRequestDecorator {
        private final long limit;

        Counted(ServerHttpRequest request, long limit) {
            super(request);
            this.limit = limit;
        }

        @Override
        public Flux<DataBuffer> getBody() {
            AtomicLong seen = new AtomicLong();
            return super.getBody().handle((buffer, sink) -> {
                if (seen.addAndGet(buffer.readableByteCount()) > limit) {
                    DataBufferUtils.release(buffer);
                    sink.error(tooLarge());
                } else {
                    sink.next(buffer);
                }
            });
        }
    }
}
