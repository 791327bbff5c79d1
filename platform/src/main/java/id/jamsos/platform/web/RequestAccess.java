package id.jamsos.platform.web;

import id.jamsos.platform.access.Access;
import jakarta.servlet.http.HttpServletRequest;

/** Where a request keeps what the access table granted it. */
public final class RequestAccess {
    private static final String ATTRIBUTE = Access.class.getName();

    private RequestAccess() {}

    public static void set(HttpServletRequest request, Access access) {
        request.setAttribute(ATTRIBUTE, access);
    }

    /**
     * What this request was granted.
     *
     * @throws IllegalStateException outside of {@code /api}, where nothing is granted
     */
    public static Access of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Access access) {
            return access;
        }
        throw new IllegalStateException("nothing was granted: only endpoints under /api have a caller");
    }
}
