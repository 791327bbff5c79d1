package id.jamsos.platform.web;

import id.jamsos.platform.trace.Step;
import id.jamsos.platform.trace.Traceparent;
import id.jamsos.platform.trace.Tracing;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/** Gives every request its trace: in the answer, in each log line, and in what is sent on because of it. */
final class TraceFilter extends OncePerRequestFilter {
    private static final String ATTRIBUTE = Traceparent.class.getName();

    private final Tracing tracing;

    TraceFilter(Tracing tracing) {
        this.tracing = tracing;
    }

    /** The trace of a request; a new one where the filter has not run. */
    static Traceparent of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Traceparent trace ? trace : Traceparent.begin();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Step step = tracing.request(request.getMethod(), request.getHeader(Traceparent.HEADER));
        request.setAttribute(ATTRIBUTE, step.trace());
        response.setHeader(Traceparent.HEADER, step.trace().toString());
        step.trace().enterLogs();
        try {
            chain.doFilter(request, response);
            step.answered(response.getStatus());
        } catch (ServletException | IOException | RuntimeException e) {
            step.failed(e);
            throw e;
        } finally {
            Traceparent.leaveLogs();
            step.route(routeOf(request));
            step.end();
        }
    }

    private static @Nullable String routeOf(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof String pattern
                ? pattern
                : null;
    }
}
