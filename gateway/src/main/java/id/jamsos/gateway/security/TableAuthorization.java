package id.jamsos.gateway.security;

import id.jamsos.gateway.routing.Target;
import id.jamsos.platform.access.AccessTable;
import id.jamsos.platform.security.TokenDecoder;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.ReactiveAuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.server.authorization.AuthorizationContext;
import reactor.core.publisher.Mono;

/**
 * Lets a request pass if the access table grants its endpoint to one of the caller's roles. Whose data it is, only the service
 * knows, which asks the table again and then its own documents.
 */
final class TableAuthorization implements ReactiveAuthorizationManager<AuthorizationContext> {
    private static final AuthorizationResult REFUSED = new AuthorizationDecision(false);
    private static final AuthorizationResult GRANTED = new AuthorizationDecision(true);

    private final AccessTable table;

    TableAuthorization(AccessTable table) {
        this.table = table;
    }

    @Override
    public Mono<AuthorizationResult> authorize(Mono<Authentication> authentication, AuthorizationContext context) {
        Target target = Target.of(context.getExchange());
        return authentication.map(who -> judge(who, target)).defaultIfEmpty(REFUSED);
    }

    private AuthorizationResult judge(Authentication who, @Nullable Target target) {
        if (target == null || !(who instanceof JwtAuthenticationToken token)) {
            return REFUSED;
        }
        var roles = TokenDecoder.caller(token.getToken()).roles();
        return table.grants(target.endpoint(), roles).isEmpty() ? REFUSED : GRANTED;
    }
}
