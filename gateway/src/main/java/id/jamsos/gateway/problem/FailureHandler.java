package id.jamsos.gateway.problem;

import id.jamsos.gateway.request.TraceFilter;
import id.jamsos.platform.problem.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;

/** The last word on every failure, before Spring Boot's own handler, which has order -1. */
@Component
@Order(-2)
final class FailureHandler implements WebExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(FailureHandler.class);

    private final ProblemAnswers answers;

    FailureHandler(ProblemAnswers answers) {
        this.answers = answers;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        if (exchange.getResponse().isCommitted()) {
            return Mono.error(failure);
        }
        ProblemException refusal = Failures.of(failure);
        log(exchange, refusal, failure);
        if (refusal.status().is5xxServerError() || refusal.status() == HttpStatus.CONTENT_TOO_LARGE) {
            // a body that was being passed on when the failure came is read no further, and the next request would wait
            // behind it
            exchange.getResponse().getHeaders().setConnection("close");
        }
        return answers.write(exchange, refusal);
    }

    /** Without the failure's message, which may quote what the caller sent. */
    private static void log(ServerWebExchange exchange, ProblemException refusal, Throwable failure) {
        if (!refusal.status().is5xxServerError()) {
            return;
        }
        var entry = refusal.slug().equals("internal-error") ? LOG.atError() : LOG.atWarn();
        entry.addKeyValue("traceId", TraceFilter.of(exchange).traceId())
                .addKeyValue("failure", failure.getClass().getName())
                .log(
                        "{} {} ended in {}",
                        exchange.getRequest().getMethod(),
                        exchange.getRequest().getPath(),
                        refusal.slug());
        LOG.debug("in detail", failure);
    }
}
