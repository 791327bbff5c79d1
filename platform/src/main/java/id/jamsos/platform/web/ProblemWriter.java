package id.jamsos.platform.web;

import id.jamsos.platform.problem.Problem;
import id.jamsos.platform.problem.ProblemCatalogue;
import id.jamsos.platform.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Answers a request with a problem, whatever the caller said it accepts: an error in an unexpected format beats none. */
public final class ProblemWriter {
    private final ProblemCatalogue catalogue;

    ProblemWriter(ProblemCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    public void write(HttpServletRequest request, HttpServletResponse response, ProblemException refusal)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        var language = ProblemCatalogue.negotiate(request.getHeader("Accept-Language"));
        var problem =
                catalogue.render(refusal, language, TraceFilter.of(request).traceId());
        var json = problem.json();
        response.resetBuffer();
        response.setStatus(problem.status());
        problem.headers().forEach(response::setHeader);
        response.setHeader("Content-Language", problem.language().toLanguageTag());
        response.setContentType(Problem.MEDIA_TYPE);
        response.setContentLength(json.length);
        response.getOutputStream().write(json);
    }
}
