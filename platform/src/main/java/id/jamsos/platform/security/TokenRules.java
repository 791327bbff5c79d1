package id.jamsos.platform.security;

import id.jamsos.platform.access.Caller;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * What a token of sound signature must say besides: the issuer, the audience if one is set, an end of life that has not come, a
 * subject, and claims of the expected shape. Outside of demonstrations, also that it is not of the demo issuer.
 */
final class TokenRules implements OAuth2TokenValidator<Jwt> {
    /** The issuer's clock may be this far ahead. The end of life knows no grace: a revoked client must not gain a minute. */
    private static final Duration AHEAD = Duration.ofMinutes(1);

    private static final String ROLES = "roles";
    private static final String PARTY_ID = "party_id";

    /** Says that the demo issuer made the token. */
    private static final String DEMO = "demo";

    private final SecuritySettings settings;
    private final InstantSource wall;

    TokenRules(SecuritySettings settings, InstantSource wall) {
        this.settings = settings;
        this.wall = wall;
    }

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        var broken = new ArrayList<OAuth2Error>();
        require(settings.issuer().equals(token.getClaimAsString("iss")), "iss", broken);
        var audience = token.getAudience();
        require(
                settings.audience() == null || (audience != null && audience.contains(settings.audience())),
                "aud",
                broken);
        require(isAlive(token, wall), "exp", broken);
        var notBefore = token.getNotBefore();
        require(notBefore == null || !notBefore.isAfter(wall.instant().plus(AHEAD)), "nbf", broken);
        require(token.getSubject() != null && !token.getSubject().isBlank(), "sub", broken);
        require(isListOfText(token.getClaim(ROLES)), ROLES, broken);
        require(!token.hasClaim(PARTY_ID) || token.getClaim(PARTY_ID) instanceof String, PARTY_ID, broken);
        require(settings.demo() || !token.hasClaim(DEMO), DEMO, broken);
        return OAuth2TokenValidatorResult.failure(broken);
    }

    static boolean isAlive(Jwt token, InstantSource wall) {
        var expiresAt = token.getExpiresAt();
        return expiresAt != null && wall.instant().isBefore(expiresAt);
    }

    static Caller caller(Jwt token) {
        var partyId = token.getClaimAsString(PARTY_ID);
        return new Caller(
                Objects.requireNonNull(token.getSubject()),
                partyId == null ? "" : partyId,
                Set.copyOf(Objects.requireNonNull(token.getClaimAsStringList(ROLES))));
    }

    private static boolean isListOfText(@Nullable Object claim) {
        return claim instanceof List<?> list && list.stream().allMatch(String.class::isInstance);
    }

    private static void require(boolean kept, String claim, List<OAuth2Error> broken) {
        if (!kept) {
            broken.add(new OAuth2Error("invalid_token", "claim " + claim, null));
        }
    }
}
