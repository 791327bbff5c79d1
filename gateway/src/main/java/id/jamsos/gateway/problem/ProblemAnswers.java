package id.jamsos.gateway.problem;

import id.jamsos.gateway.request.TraceFilter;
import id.jamsos.platform.problem.Problem;
import id.jamsos.platform.problem.ProblemCatalogue;
import id.jamsos.platform.problem.ProblemException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Writes problem details in the language of the caller. */
@Component
public final class ProblemAnswers {
    private static final MediaType PROBLEM = MediaType.parseMediaType(Problem.MEDIA_TYPE);

    private final ProblemCatalogue catalogue = new ProblemCatalogue("problems-gateway");

    public Mono<Void> write(ServerWebExchange exchange, ProblemException refusal) {
        var request = exchange.getRequest().getHeaders();
        var language = ProblemCatalogue.negotiate(request.getFirst(HttpHeaders.ACCEPT_LANGUAGE));
        var problem =
                catalogue.render(refusal, language, TraceFilter.of(exchange).traceId());
        var response = exchange.getResponse();
        var json = problem.json();
        response.setStatusCode(HttpStatusCode.valueOf(problem.status()));
        var headers = response.getHeaders();
        problem.headers().forEach(headers::set);
        headers.setContentType(PROBLEM);
        headers.setContentLength(json.length);
        headers.set(HttpHeaders.CONTENT_LANGUAGE, problem.language().toLanguageTag());
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(json)));
    }
}
