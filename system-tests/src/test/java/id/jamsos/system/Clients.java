package id.jamsos.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The demo clients, each with a token of its own. */
final class Clients {
    static final JsonMapper JSON = JsonMapper.builder().build();
    static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String gateway;
    private final JsonNode credentials;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    Clients(String gateway, Path credentials) {
        this.gateway = gateway;
        try {
            this.credentials = JSON.readTree(Files.readAllBytes(credentials));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode all() {
        return credentials;
    }

    /** Speaks as a demo client. */
    Caller as(String clientId) {
        return as(clientId, "");
    }

    /** Speaks as a demo client in the name of a party, as the client {@code worker} in that of any participant. */
    Caller as(String clientId, String partyId) {
        return new Caller(gateway, tokens.computeIfAbsent(clientId + "/" + partyId, _ -> token(clientId, partyId)));
    }

    /** Speaks without a token. */
    Caller anonymous() {
        return new Caller(gateway, "");
    }

    private String token(String clientId, String partyId) {
        String form = "grant_type=client_credentials"
                + (partyId.isEmpty() ? "" : "&party_id=" + URLEncoder.encode(partyId, StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(URI.create(gateway + "/oauth2/token"))
                .header("Authorization", "Basic " + basic(clientId))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        try {
            var answer = HTTP.send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new AssertionError("no token for " + clientId + ": " + answer.statusCode());
            }
            return JSON.readTree(answer.body()).path("access_token").asString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String basic(String clientId) {
        JsonNode client = credentials
                .valueStream()
                .filter(one -> one.path("clientId").asString().equals(clientId))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no demo client " + clientId));
        String pair = clientId + ":" + client.path("clientSecret").asString();
        return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }
}
