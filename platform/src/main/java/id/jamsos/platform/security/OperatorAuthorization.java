package id.jamsos.platform.security;

import id.jamsos.platform.access.Access;
import id.jamsos.platform.access.Grant;
import id.jamsos.platform.web.RequestAccess;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.web.context.support.WebApplicationContextUtils;

/**
 * Who may use the operator API of the management port: operators everything, auditors what only reads. It is not in the
 * access table, because the gateway routes whatever that names.
 */
final class OperatorAuthorization implements AuthorizationManager<RequestAuthorizationContext> {
    private static final String OPERATOR = "operator";
    private static final String AUDITOR = "auditor";
    private static final Set<String> READS = Set.of("GET", "HEAD");
    private static final AuthorizationDecision REFUSED = new AuthorizationDecision(false);
    private static final AuthorizationDecision GRANTED = new AuthorizationDecision(true);

    /** Whether the request came in at the management port, wherever that is, and is for operators there. */
    static boolean isFor(HttpServletRequest request) {
        return request.getServletPath().startsWith("/actuator/")
                && WebServerApplicationContext.hasServerNamespace(
                        WebApplicationContextUtils.getWebApplicationContext(request.getServletContext()), "management");
    }

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        if (!(authentication.get() instanceof JwtAuthenticationToken authenticated)) {
            return REFUSED;
        }
        var caller = TokenDecoder.caller(authenticated.getToken());
        var request = context.getRequest();
        String role = caller.has(OPERATOR) ? OPERATOR : AUDITOR;
        if (!caller.has(role) || (role.equals(AUDITOR) && !READS.contains(request.getMethod()))) {
            return REFUSED;
        }
        RequestAccess.set(request, new Access(caller, Map.of(role, Grant.ANY)));
        return GRANTED;
    }
}
