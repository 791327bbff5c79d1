package id.jamsos.platform.web;

import id.jamsos.platform.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Turns every exception of a controller into a problem; the only place that does. */
final class ProblemResolver implements HandlerExceptionResolver {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemResolver.class);

    private final ProblemWriter writer;

    ProblemResolver(ProblemWriter writer) {
        this.writer = writer;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (response.isCommitted()) {
            LOG.info(
                    "The caller went away during the answer: {}",
                    failure.getClass().getName());
            return new ModelAndView();
        }
        var refusal = Refusals.of(failure);
        log(refusal, failure);
        try {
            writer.write(request, response, refusal);
        } catch (IOException gone) {
            LOG.info(
                    "The caller went away before the answer: {}",
                    gone.getClass().getName());
        }
        return new ModelAndView();
    }

    static void log(ProblemException refusal, Throwable failure) {
        if (refusal.status().is5xxServerError()) {
            LOG.error("Answered {}", refusal.slug(), NamelessFailure.of(failure));
        } else {
            LOG.debug("Answered {}", refusal.slug());
        }
    }
}
