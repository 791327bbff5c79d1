package id.jamsos.platform.security;

import id.jamsos.platform.access.Access;
import id.jamsos.platform.access.AccessTable;
import id.jamsos.platform.access.Endpoint;
import id.jamsos.platform.web.RequestAccess;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Lets a request pass if the access table grants its endpoint to one of the caller's roles, and notes the grant for the controller. */
final class TableAuthorization implements AuthorizationManager<RequestAuthorizationContext> {
    private static final AuthorizationDecision REFUSED = new AuthorizationDecision(false);
    private static final AuthorizationDecision GRANTED = new AuthorizationDecision(true);

    private final AccessTable table;

    TableAuthorization(AccessTable table) {
        this.table = table;
    }

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        if (!(authentication.get() instanceof JwtAuthenticationToken authenticated)) {
            return REFUSED;
        }
        var request = context.getRequest();
        var caller = TokenDecoder.caller(authenticated.getToken());
        var endpoint = endpoint(table, request);
        var grants = endpoint.map(one -> table.grants(one, caller.roles()));
        if (grants.isEmpty() || grants.get().isEmpty()) {
            return REFUSED;
        }
        RequestAccess.set(request, new Access(caller, grants.get()));
        return GRANTED;
    }

    /** The endpoint of the table that a request meets; HEAD is a GET without its body. */
    static Optional<Endpoint> endpoint(AccessTable table, HttpServletRequest request) {
        var method = request.getMethod().equals("HEAD") ? "GET" : request.getMethod();
        return table.find(method, request.getServletPath());
    }
}
