package id.jamsos.standalone.partner;

import id.jamsos.standalone.issuer.DemoClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Registers the demo partner POSPAY through the gateway, as a partner-manager would. The request is made of the partner's files alone and
 * always has the same Idempotency-Key: repeated after a crash it is the same command, and is answered with the same secret.
 */
public final class DemoPartner {
    private static final Logger LOG = LoggerFactory.getLogger(DemoPartner.class);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String ID = "POSPAY";
    private static final String IDEMPOTENCY_KEY = "demo-partner-" + ID;
    private static final String MANAGER = "partner-manager";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int CONFLICT = 409;
    private static final int OTHER_COMMAND = 422;

    private final DemoPartnerFiles files;
    private final String gateway;

    /**
     * The partner of a system.
     *
     * @param gateway address of the gateway, as in {@code http://127.0.0.1:8080}
     */
    public DemoPartner(DemoPartnerFiles files, String gateway) {
        this.files = files;
        this.gateway = gateway;
    }

    /** Registers the partner unless its files are complete. */
    public void register(List<DemoClient> clients) {
        if (files.isComplete()) {
            return;
        }
        try (var http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = send(http, registration(token(http, manager(clients))));
            switch (answer.statusCode()) {
                case CREATED -> write(JSON.readTree(answer.body()));
                case CONFLICT, OTHER_COMMAND ->
                    LOG.warn("The demo partner is registered with other files than those in {}", files.directory());
                default ->
                    throw new IllegalStateException(
                            "the demo partner could not be registered: status " + answer.statusCode());
            }
        }
    }

    private void write(JsonNode registered) {
        JsonNode secret = registered.path("clientSecret");
        if (secret.isString()) {
            files.complete(registered.path("clientId").asString(), secret.asString());
        } else {
            LOG.warn("The first secret of the demo partner has been replaced and can no longer be shown");
        }
    }

    private HttpRequest registration(String token) {
        return HttpRequest.newBuilder(URI.create(gateway + "/api/v1/channels"))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", IDEMPOTENCY_KEY)
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(form())))
                .build();
    }

    /** Both products, no cut-off, from anywhere: nothing in the way of somebody who tries things out. */
    private Map<String, Object> form() {
        return Map.of(
                "partnerId",
                ID,
                "terms",
                Map.of(
                        "name", "Demo partner " + ID,
                        "channel", "POSPAY",
                        "partnerServiceId", files.serviceId(),
                        "channelIds", List.of(files.channelId()),
                        "products", List.of("BPU_BY_NIK", "BILL_BY_CODE"),
                        "limits", Map.of("highestPayment", 10_000_000, "requestsPerSecond", 2_000)),
                "key",
                Map.of("publicKey", files.publicKey()));
    }

    private String token(HttpClient http, DemoClient manager) {
        String pair = manager.clientId() + ":" + manager.clientSecret();
        HttpResponse<String> answer = send(
                http,
                HttpRequest.newBuilder(URI.create(gateway + "/oauth2/token"))
                        .timeout(PATIENCE)
                        .header(
                                "Authorization",
                                "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                        .build());
        if (answer.statusCode() != OK) {
            throw new IllegalStateException("no token for the demo client " + MANAGER);
        }
        return JSON.readTree(answer.body()).path("access_token").asString();
    }

    private static DemoClient manager(List<DemoClient> clients) {
        return clients.stream()
                .filter(client -> client.roles().contains(MANAGER))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no demo client is a " + MANAGER));
    }

    private static HttpResponse<String> send(HttpClient http, HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
