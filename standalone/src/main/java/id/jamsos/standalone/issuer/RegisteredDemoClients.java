package id.jamsos.standalone.issuer;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** Turns a demo client into a client of the authorization server, and back into what its tokens say. */
final class RegisteredDemoClients {
    private static final String ROLES = "jamsos.roles";
    private static final String PARTY_ID = "jamsos.party-id";
    private static final Duration TOKEN_LIFE = Duration.ofHours(1);

    private RegisteredDemoClients() {}

    static RegisteredClient register(DemoClient client) {
        return RegisteredClient.withId(client.clientId())
                .clientId(client.clientId())
                .clientSecret(client.clientSecret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .clientSettings(ClientSettings.builder()
                        .setting(ROLES, client.roles())
                        .setting(PARTY_ID, client.partyId())
                        .build())
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(TOKEN_LIFE)
                        .build())
                .build();
    }

    static List<String> roles(RegisteredClient client) {
        List<String> roles = client.getClientSettings().getSetting(ROLES);
        return Objects.requireNonNull(roles);
    }

    static String partyId(RegisteredClient client) {
        String partyId = client.getClientSettings().getSetting(PARTY_ID);
        return Objects.requireNonNull(partyId);
    }
}
