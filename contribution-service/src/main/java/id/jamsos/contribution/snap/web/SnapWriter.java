package id.jamsos.contribution.snap.web;

import id.jamsos.contribution.partner.Partner;
import id.jamsos.contribution.snap.SnapHeader;
import id.jamsos.contribution.snap.SnapTimes;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Writes answers: the HTTP status is always that of the code, the form always the standard's. */
final class SnapWriter {

    /** Tells the gateway how often this partner may come; it keeps it to itself. */
    static final String REQUESTS_PER_SECOND = "Jamsos-Requests-Per-Second";

    private SnapWriter() {}

    static void write(HttpServletResponse response, SnapAnswer answer, @Nullable Partner partner, Instant now)
            throws IOException {
        byte[] json = SnapJson.bytes(answer.body());
        response.setStatus(answer.code().httpStatus());
        response.setContentType("application/json");
        response.setContentLength(json.length);
        response.setHeader(SnapHeader.X_TIMESTAMP.headerName(), SnapTimes.write(now));
        if (partner != null) {
            int rate = partner.terms().limits().requestsPerSecond();
            response.setHeader(REQUESTS_PER_SECOND, Integer.toString(rate));
        }
        response.getOutputStream().write(json);
    }
}
