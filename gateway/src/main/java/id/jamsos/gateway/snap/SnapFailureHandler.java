package id.jamsos.gateway.snap;

import id.jamsos.gateway.request.SnapPath;
import id.jamsos.gateway.request.TraceFilter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;

/** The last word on every failure under {@code /snap}, where nobody understands problem details. */
final class SnapFailureHandler implements WebExceptionHandler, Ordered {
    private static final Logger LOG = LoggerFactory.getLogger(SnapFailureHandler.class);

    /** Before the handler that answers problem details, which has order -2. */
    private static final int ORDER = -3;

    private final SnapAnswers answers;

    SnapFailureHandler(SnapAnswers answers) {
        this.answers = answers;
    }

    @Override
    public int getOrder() {
        return ORDER;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        if (!SnapPath.is(exchange) || exchange.getResponse().isCommitted()) {
            return Mono.error(failure);
        }
        SnapRefusal refusal = SnapRefusal.of(failure);
        log(exchange, refusal, failure);
        // a body that was being passed on when the failure came is read no further, and the next request would wait
        // behind it
        exchange.getResponse().getHeaders().setConnection("close");
        return answers.write(exchange, refusal);
    }

    /** Without the failure's message, which may quote what the caller sent. */
    private static void log(ServerWebExchange exchange, SnapRefusal refusal, Throwable failure) {
        if (!refusal.status().is5xxServerError()) {
            return;
        }
        var entry = refusal == SnapRefusal.UNEXPECTED ? LOG.atError() : LOG.atWarn();
        entry.addKeyValue("traceId", TraceFilter.of(exchange).traceId())
                .addKeyValue("failure", failure.getClass().getName())
                .log("SNAP service {} ended in {}", SnapPath.service(exchange), refusal);
        LOG.debug("in detail", failure);
    }
}
