package id.jamsos.standalone.issuer;

import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/**
 * Adds the claims {@code roles} and {@code party_id}, and {@code demo}, by which a system that is no demonstration knows what
 * to refuse. A client without a party of its own may name one with the form parameter {@code party_id} of the token request: with the client {@code worker} one can be any participant. That is for the sandbox; a real
 * issuer says who somebody is after it has authenticated the person.
 */
final class DemoClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {
    private static final String ROLES = "roles";
    private static final String PARTY_ID = "party_id";
    private static final String DEMO = "demo";

    @Override
    public void customize(JwtEncodingContext context) {
        var client = context.getRegisteredClient();
        context.getClaims().claim(ROLES, RegisteredDemoClients.roles(client));
        context.getClaims().claim(DEMO, true);
        String partyId = partyId(context);
        if (!partyId.isEmpty()) {
            context.getClaims().claim(PARTY_ID, partyId);
        }
    }

    private static String partyId(JwtEncodingContext context) {
        String own = RegisteredDemoClients.partyId(context.getRegisteredClient());
        return own.isEmpty()
                        && context.getAuthorizationGrant() instanceof OAuth2ClientCredentialsAuthenticationToken request
                        && request.getAdditionalParameters().get(PARTY_ID) instanceof String named
                ? named
                : own;
    }
}
