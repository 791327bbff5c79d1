package id.jamsos.platform.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * The issuer of all test tokens: one key and one key set, served over HTTP, per JVM. A test registers it with
 * {@code @DynamicPropertySource static void issuer(DynamicPropertyRegistry it) { TestTokens.register(it); }}.
 */
public final class TestTokens {
    public static final String ISSUER = "https://issuer.test";

    private static final RSAKey KEY = generateKey();
    private static final String JWK_SET_URI = serve(new JWKSet(KEY.toPublicJWK()).toString());

    private TestTokens() {}

    public static void register(DynamicPropertyRegistry properties) {
        properties.add("jamsos.security.jwk-set-uri", () -> JWK_SET_URI);
        properties.add("jamsos.security.issuer", () -> ISSUER);
    }

    public static String jwkSetUri() {
        return JWK_SET_URI;
    }

    /** A token of an hour; several roles are separated by blanks. The client id is {@code <first role>-client}. */
    public static String token(String roles, String partyId) {
        return sign(claims(roles, partyId).build());
    }

    /** A token of somebody who is no party, such as an officer. */
    public static String token(String roles) {
        return sign(claims(roles, "").claim("party_id", null).build());
    }

    /** {@code Bearer } and a token, for the header Authorization. */
    public static String bearer(String roles, String partyId) {
        return "Bearer " + token(roles, partyId);
    }

    /** Sound claims to change before {@link #sign}. */
    public static JWTClaimsSet.Builder claims(String roles, String partyId) {
        var now = Instant.now();
        var list = List.of(roles.split(" "));
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .subject(list.getFirst() + "-client")
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofHours(1))))
                .claim("roles", list)
                .claim("party_id", partyId);
    }

    public static String sign(JWTClaimsSet claims) {
        return sign(claims, KEY);
    }

    /** Signed with this key; it is found only if its id and modulus are those of the key set. */
    public static String sign(JWTClaimsSet claims, RSAKey key) {
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                    .keyID(key.getKeyID())
                    .build();
            var token = new SignedJWT(header, claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Another key under the same key id: what a forger has. */
    public static RSAKey generateKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("test").generate();
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static String serve(String keySet) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var body = keySet.getBytes(StandardCharsets.UTF_8);
            server.createContext("/jwks", exchange -> {
                try (exchange) {
                    exchange.getResponseHeaders().set("Content-Type", "application/json");
                    exchange.sendResponseHeaders(200, body.length);
                    exchange.getResponseBody().write(body);
                }
            });
            // its threads must not keep the test run alive
            server.setExecutor(task -> Thread.ofVirtual().start(task));
            Thread.ofPlatform().daemon().start(server::start);
            return "http://127.0.0.1:" + server.getAddress().getPort() + "/jwks";
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
