package id.jamsos.demo.system;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The public API, as the demo clients of a running system call it. Thread-safe. */
public final class Api {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(3);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(30);
    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;

    private final HttpClient http = HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .connectTimeout(CONNECT_WITHIN)
            .build();
    private final URI gateway;
    private final Path clients;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    public Api(RunningSystem system) {
        this.gateway = system.gateway();
        this.clients = system.clients();
    }

    /** What came back. */
    public record Answer(int status, String body) {
        public JsonNode json() {
            return JSON.readTree(body);
        }

        /** Whether the same request may be answered differently later: too many, a service that starts, a gateway that gave up. */
        public boolean isPassing() {
            return status == 429 || status >= 500;
        }

        @Override
        public String toString() {
            return status + " " + body;
        }
    }

    public Answer get(String client, String path) throws IOException, InterruptedException {
        return send(client, HttpRequest.newBuilder(uri(path)));
    }

    /** Sends a command; the same key and body again get the same answer. */
    public Answer post(String client, String path, String body, String idempotencyKey)
            throws IOException, InterruptedException {
        return send(
                client,
                HttpRequest.newBuilder(uri(path))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", idempotencyKey)
                        .POST(BodyPublishers.ofString(body)));
    }

    private URI uri(String path) {
        return gateway.resolve("/api/v1/" + path);
    }

    /** A token lives for minutes and a demonstration may last longer: a refused one is fetched anew, once. */
    private Answer send(String client, HttpRequest.Builder request) throws IOException, InterruptedException {
        String token = token(client);
        Answer answer = send(request.setHeader("Authorization", "Bearer " + token));
        if (answer.status() != UNAUTHORIZED) {
            return answer;
        }
        tokens.remove(client, token);
        return send(request.setHeader("Authorization", "Bearer " + token(client)));
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request.timeout(ANSWER_WITHIN).build(), BodyHandlers.ofString());
        return new Answer(answer.statusCode(), answer.body());
    }

    private String token(String client) throws IOException, InterruptedException {
        String kept = tokens.get(client);
        if (kept != null) {
            return kept;
        }
        String pair = client + ":" + secret(client);
        Answer answer = send(HttpRequest.newBuilder(gateway.resolve("/oauth2/token"))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials")));
        if (answer.status() != OK) {
            throw new IOException("no token for " + client + ": status " + answer.status());
        }
        String token = answer.json().path("access_token").asString();
        tokens.put(client, token);
        return token;
    }

    private String secret(String client) throws IOException {
        for (JsonNode one : JSON.readTree(Files.readAllBytes(clients))) {
            if (one.path("clientId").asString().equals(client)) {
                return one.path("clientSecret").asString();
            }
        }
        throw new IllegalArgumentException("no demo client is called " + client);
    }
}
