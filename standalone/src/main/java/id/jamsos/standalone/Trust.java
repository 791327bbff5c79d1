package id.jamsos.standalone;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whose tokens everything trusts.
 *
 * @param issuer what tokens say as {@code iss}
 * @param jwkSetUri where its keys are
 * @param isOurs whether it is the issuer that runs here, with the demo clients
 */
record Trust(String issuer, String jwkSetUri, boolean isOurs) {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String METADATA = "/.well-known/openid-configuration";
    private static final int OK = 200;

    static Trust inOurs(Ports ports) {
        return new Trust(NodeSettings.url(ports.gateway()), NodeSettings.url(ports.issuer()) + "/oauth2/jwks", true);
    }

    /**
     * An issuer somewhere else, which says itself where its keys are (OpenID Connect Discovery).
     *
     * @throws CannotStart when it does not
     */
    static Trust in(String issuer) {
        JsonNode metadata = metadata(issuer);
        String jwkSetUri = metadata.path("jwks_uri").asString("");
        if (jwkSetUri.isEmpty() || !metadata.path("issuer").asString("").equals(issuer)) {
            throw new CannotStart("What is at %s%s is not the metadata of %s.".formatted(issuer, METADATA, issuer));
        }
        return new Trust(issuer, jwkSetUri, false);
    }

    private static JsonNode metadata(String issuer) {
        try (var http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            var request = HttpRequest.newBuilder(URI.create(issuer + METADATA))
                    .timeout(PATIENCE)
                    .build();
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != OK) {
                throw new CannotStart("%s%s answers with status %d.".formatted(issuer, METADATA, answer.statusCode()));
            }
            return JsonMapper.shared().readTree(answer.body());
        } catch (IllegalArgumentException _) {
            throw new CannotStart(
                    "--issuer needs an address such as https://id.example.org, not %s.".formatted(issuer));
        } catch (IOException | JacksonException e) {
            throw new CannotStart("The issuer %s does not say where its keys are: %s.".formatted(issuer, e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted while asking the issuer %s.".formatted(issuer));
        }
    }

    Map<String, Object> settings() {
        return Map.of("jamsos.security.issuer", issuer, "jamsos.security.jwk-set-uri", jwkSetUri);
    }
}
