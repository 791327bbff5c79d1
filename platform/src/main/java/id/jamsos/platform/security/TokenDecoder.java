package id.jamsos.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import id.jamsos.platform.access.Caller;
import java.net.MalformedURLException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Verifies tokens, once each: the signature check is the dearest part of a request, so a verified token is remembered under its hash
 * until it expires. Only RS256, which is several times cheaper to check than ES256.
 *
 * <p>{@link #decode} may fetch the issuer's keys and so block for seconds; on an event loop ask {@link #remembered} first and decode
 * elsewhere.
 */
public final class TokenDecoder implements JwtDecoder {
    private static final int REMEMBERED_TOKENS = 20_000;
    private static final Duration KEYS_KEPT = Duration.ofMinutes(5);
    private static final Duration KEYS_KEPT_WITHOUT_ISSUER = Duration.ofHours(4);
    private static final Duration BETWEEN_FETCHES = Duration.ofSeconds(5);
    private static final int FETCH_MILLIS = 2_000;
    private static final int FETCH_BYTES = 100_000;

    private final JwtDecoder verifier;
    private final InstantSource wall;
    private final Cache<ByteBuffer, Jwt> verified =
            Caffeine.newBuilder().maximumSize(REMEMBERED_TOKENS).build();

    TokenDecoder(JwtDecoder verifier, InstantSource wall) {
        this.verifier = verifier;
        this.wall = wall;
    }

    public static TokenDecoder of(SecuritySettings settings, InstantSource wall) {
        var verifier = NimbusJwtDecoder.withJwkSource(keys(settings))
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .build();
        verifier.setJwtValidator(new TokenRules(settings, wall));
        return new TokenDecoder(verifier, wall);
    }

    @Override
    public Jwt decode(String token) {
        var key = sha256(token);
        return remembered(key).orElseGet(() -> {
            var jwt = verify(token);
            verified.put(key, jwt);
            return jwt;
        });
    }

    /** Key ids that nobody knows ration the fetches of keys: that is the token's fault and no outage of the issuer. */
    private Jwt verify(String token) {
        try {
            return verifier.decode(token);
        } catch (JwtException refused) {
            for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
                if (cause instanceof RateLimitReachedException) {
                    throw new BadJwtException("signed with a key that the issuer does not have", refused);
                }
            }
            throw refused;
        }
    }

    /** The token if it has been verified before and is still alive. Never blocks. */
    public Optional<Jwt> remembered(String token) {
        return remembered(sha256(token));
    }

    /** Who a verified token speaks for. */
    public static Caller caller(Jwt token) {
        return TokenRules.caller(token);
    }

    private Optional<Jwt> remembered(ByteBuffer key) {
        var jwt = verified.getIfPresent(key);
        if (jwt != null && !TokenRules.isAlive(jwt, wall)) {
            verified.invalidate(key);
            return Optional.empty();
        }
        return Optional.ofNullable(jwt);
    }

    /** An unknown key id makes them be fetched again, so fetches are rationed; an issuer that is away leaves the old keys in use. */
    private static JWKSource<SecurityContext> keys(SecuritySettings settings) {
        try {
            var fetch = new DefaultResourceRetriever(FETCH_MILLIS, FETCH_MILLIS, FETCH_BYTES);
            return JWKSourceBuilder.create(settings.jwkSetUri().toURL(), fetch)
                    .cache(
                            KEYS_KEPT.toMillis(),
                            Duration.ofMillis(FETCH_MILLIS).multipliedBy(2).toMillis())
                    .refreshAheadCache(false)
                    .rateLimited(BETWEEN_FETCHES.toMillis())
                    .outageTolerant(KEYS_KEPT_WITHOUT_ISSUER.toMillis())
                    .build();
        } catch (MalformedURLException wrong) {
            throw new IllegalStateException("jamsos.security.jwk-set-uri is no URL: " + settings.jwkSetUri(), wrong);
        }
    }

    private static ByteBuffer sha256(String token) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
