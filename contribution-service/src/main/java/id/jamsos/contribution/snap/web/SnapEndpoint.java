package id.jamsos.contribution.snap.web;

import id.jamsos.contribution.partner.Partner;
import id.jamsos.contribution.snap.SnapCall;
import id.jamsos.contribution.snap.SnapCase;
import id.jamsos.contribution.snap.SnapOperation;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Everything under {@code /snap}. A servlet of its own, because signatures are over the bytes and the path as they were received, and because
 * no part of the web framework may answer here in another form than the standard's.
 */
@SuppressWarnings("serial") // servlets have not been written to disk for twenty years
final class SnapEndpoint extends HttpServlet {

    private static final int LARGEST_BODY = 64 * 1024;

    private final SnapDesk desk;
    private final SnapMetrics metrics;
    private final InstantSource wallClock;

    SnapEndpoint(SnapDesk desk, SnapMetrics metrics, InstantSource wallClock) {
        this.desk = desk;
        this.metrics = metrics;
        this.wallClock = wallClock;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        long started = System.nanoTime();
        var partner = new AtomicReference<Partner>();
        SnapAnswer answer = answer(request, partner);
        SnapWriter.write(response, answer, partner.get(), wallClock.instant());
        metrics.answered(partner.get(), answer.code(), Duration.ofNanos(System.nanoTime() - started));
    }

    private SnapAnswer answer(HttpServletRequest request, AtomicReference<Partner> partner) throws IOException {
        Optional<SnapOperation> called = SnapOperation.at(request.getRequestURI());
        if (called.isEmpty()) {
            return SnapAnswer.only(SnapCase.NOT_SUPPORTED.ofNoOperation());
        }
        SnapOperation operation = called.get();
        if (!request.getMethod().equals(SnapOperation.METHOD)) {
            return SnapAnswer.only(SnapCase.NOT_SUPPORTED.of(operation));
        }
        byte[] body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            return SnapAnswer.only(SnapCase.BAD_REQUEST.of(operation));
        }
        // received is a request when its last byte is: one that trickles in must not count as younger than it is
        Instant receivedAt = wallClock.instant();
        var call = new SnapCall(
                operation, relativeUrl(request), headers(request), body, CallerAddress.of(request), receivedAt);
        return desk.answer(call, partner::set);
    }

    private static String relativeUrl(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }

    private static Map<String, List<String>> headers(HttpServletRequest request) {
        var headers = new TreeMap<String, List<String>>();
        for (String name : Collections.list(request.getHeaderNames())) {
            headers.put(name.toLowerCase(Locale.ROOT), Collections.list(request.getHeaders(name)));
        }
        return headers;
    }
}
