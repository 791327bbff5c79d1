package id.jamsos.contribution.snap.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/** Where a request comes from: what the gateway says, which drops what callers say themselves; without a gateway the connection. */
final class CallerAddress {

    private CallerAddress() {}

    static @Nullable InetAddress of(HttpServletRequest request) {
        String forwarded = request.getHeader("X-Forwarded-For");
        String address = forwarded == null ? request.getRemoteAddr() : forwarded.split(",", 2)[0].strip();
        try {
            return InetAddress.ofLiteral(address);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
