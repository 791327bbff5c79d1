package id.jamsos.platform.web;

import id.jamsos.platform.trace.Traceparent;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives every request its trace: in the answer, in each log line, and in what is sent on because of it. */
final class TraceFilter extends OncePerRequestFilter {
    private static final String ATTRIBUTE = Traceparent.class.getName();

    /** The trace of a request; a new one where the filter has not run. */
    static Traceparent of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Traceparent trace ? trace : Traceparent.begin();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var trace = Traceparent.parse(request.getHeader(Traceparent.HEADER))
                .map(Traceparent::child)
                .orElseGet(Traceparent::begin);
        request.setAttribute(ATTRIBUTE, trace);
        response.setHeader(Traceparent.HEADER, trace.toString());
        MDC.put(Traceparent.MDC_TRACE_ID, trace.traceId());
        MDC.put(Traceparent.MDC_HEADER, trace.toString());
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(Traceparent.MDC_TRACE_ID);
            MDC.remove(Traceparent.MDC_HEADER);
        }
    }
}
