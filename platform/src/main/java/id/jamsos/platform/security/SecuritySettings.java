package id.jamsos.platform.security;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/**
 * Whose tokens are trusted.
 *
 * @param jwkSetUri {@code jamsos.security.jwk-set-uri}: where the issuer publishes its keys
 * @param issuer {@code jamsos.security.issuer}: the {@code iss} that every token must name
 * @param audience {@code jamsos.security.audience}: if set, one that every token must name in {@code aud}
 * @param demo {@code jamsos.demo}: whether tokens of the demo issuer, whose clients anybody may be, count
 */
public record SecuritySettings(
        URI jwkSetUri, String issuer, @Nullable String audience, boolean demo) {
    public static SecuritySettings from(Environment environment) {
        return new SecuritySettings(
                URI.create(environment.getRequiredProperty("jamsos.security.jwk-set-uri")),
                environment.getRequiredProperty("jamsos.security.issuer"),
                environment.getProperty("jamsos.security.audience"),
                environment.getProperty("jamsos.demo", Boolean.class, false));
    }
}
