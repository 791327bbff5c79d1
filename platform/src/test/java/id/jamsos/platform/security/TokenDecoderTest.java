package id.jamsos.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jamsos.platform.access.Caller;
import id.jamsos.platform.testing.TestTokens;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtException;

class TokenDecoderTest {
    Instant now = Instant.now();
    TokenDecoder decoder = decoder(TestTokens.jwkSetUri(), null);

    @Test
    void a_token_names_its_caller() {
        var token = TestTokens.token("registrar auditor", "K31");

        assertThat(TokenDecoder.caller(decoder.decode(token)))
                .isEqualTo(new Caller("registrar-client", "K31", Set.of("registrar", "auditor")));
        assertThat(TokenDecoder.caller(decoder.decode(TestTokens.token("registrar")))
                        .partyId())
                .isEmpty();
    }

    @Test
    void a_token_is_verified_once_until_it_expires() {
        var token = TestTokens.token("registrar");
        assertThat(decoder.remembered(token)).isEmpty();

        var verified = decoder.decode(token);

        assertThat(decoder.remembered(token)).containsSame(verified);
        assertThat(decoder.decode(token)).isSameAs(verified);
        now = now.plus(Duration.ofHours(2));
        assertThat(decoder.remembered(token)).isEmpty();
        assertThatThrownBy(() -> decoder.decode(token)).isInstanceOf(BadJwtException.class);
    }

    @Test
    void a_refused_token_is_not_remembered() {
        var forged = TestTokens.sign(TestTokens.claims("registrar", "").build(), TestTokens.generateKey());

        assertThatThrownBy(() -> decoder.decode(forged)).isInstanceOf(BadJwtException.class);
        assertThat(decoder.remembered(forged)).isEmpty();
    }

    @Test
    void the_audience_counts_where_one_is_set() {
        var strict = decoder(TestTokens.jwkSetUri(), "jamsos");

        assertThatThrownBy(() -> strict.decode(TestTokens.token("registrar"))).isInstanceOf(BadJwtException.class);
        var meant = TestTokens.sign(
                TestTokens.claims("registrar", "").audience("jamsos").build());
        assertThat(strict.decode(meant).getAudience()).containsExactly("jamsos");
    }

    @Test
    void a_token_of_the_demo_issuer_counts_in_a_demonstration_only() {
        var token = TestTokens.sign(
                TestTokens.claims("registrar", "").claim("demo", true).build());

        assertThatThrownBy(() -> decoder.decode(token))
                .isInstanceOf(BadJwtException.class)
                .hasMessageContaining("demo");
        assertThat(decoder(TestTokens.jwkSetUri(), null, true).decode(token).getSubject())
                .isEqualTo("registrar-client");
    }

    @Test
    void an_issuer_that_is_away_is_no_fault_of_the_token() {
        var alone = decoder("http://127.0.0.1:9/jwks", null);

        assertThatThrownBy(() -> alone.decode(TestTokens.token("registrar")))
                .isInstanceOf(JwtException.class)
                .isNotInstanceOf(BadJwtException.class);
    }

    private TokenDecoder decoder(String keys, @Nullable String audience) {
        return decoder(keys, audience, false);
    }

    private TokenDecoder decoder(String keys, @Nullable String audience, boolean demo) {
        return TokenDecoder.of(new SecuritySettings(URI.create(keys), TestTokens.ISSUER, audience, demo), () -> now);
    }
}
