package id.jamsos.system;

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
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** An issuer that shares no code with Jamsos: it publishes its metadata and its keys, and signs what it is asked to. */
final class OtherIssuer implements AutoCloseable {
    private static final int BITS = 2048;
    private static final int OK = 200;

    private final RSAKey key;
    private final HttpServer server;

    OtherIssuer() throws IOException, JOSEException {
        this.key = new RSAKeyGenerator(BITS).keyID("other-1").generate();
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        publish(
                "/realm/.well-known/openid-configuration",
                "{\"issuer\": \"%s\", \"jwks_uri\": \"%s/keys\"}".formatted(url(), url()));
        publish("/realm/keys", new JWKSet(key.toPublicJWK()).toString());
        server.start();
    }

    private void publish(String path, String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(OK, body.length);
            try (var out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
    }

    String url() {
        return "http://127.0.0.1:%d/realm".formatted(server.getAddress().getPort());
    }

    String token(String subject, String role, String partyId) throws JOSEException {
        var claims = new JWTClaimsSet.Builder()
                .issuer(url())
                .subject(subject)
                .claim("roles", List.of("offline_access", role))
                .claim("party_id", partyId)
                .expirationTime(Date.from(Instant.now().plus(Duration.ofMinutes(5))))
                .build();
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
