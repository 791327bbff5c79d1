package id.jamsos.standalone.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;

class DemoClaimsTest {
    @Test
    void a_token_says_who_it_is_for_and_that_it_is_of_the_demo_issuer() {
        var kiosk = RegisteredDemoClients.register(new DemoClient("kiosk", "secret", List.of("channel"), "KIOSK"));
        var claims = JwtClaimsSet.builder();

        new DemoClaims()
                .customize(JwtEncodingContext.with(JwsHeader.with(SignatureAlgorithm.RS256), claims)
                        .registeredClient(kiosk)
                        .build());

        assertThat(claims.build().getClaims())
                .containsEntry("roles", List.of("channel"))
                .containsEntry("party_id", "KIOSK")
                .containsEntry("demo", true);
    }
}
