package id.jamsos.torture.load;

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

/** The public API, as a trusted channel calls it: each answer is an acknowledgement, a refusal or a doubt. */
public final class Api {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(3);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(15);

    private final HttpClient http = HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .connectTimeout(CONNECT_WITHIN)
            .build();
    private final String url;
    private final Path clients;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    /**
     * The API at an address.
     *
     * @param clients the file of the demo clients
     */
    public Api(String url, Path clients) {
        this.url = url;
        this.clients = clients;
    }

    /** Sends one command as a demo client. */
    JsonNode post(String client, String path, String body, String idempotencyKey)
            throws IOException, Refused, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url + "/api/v1/" + path))
                .timeout(ANSWER_WITHIN)
                .header("Authorization", "Bearer " + token(client))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", idempotencyKey)
                .POST(BodyPublishers.ofString(body))
                .build();
        HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
        return switch (answer.statusCode()) {
            case 200, 201 -> JSON.readTree(answer.body());
            case 401 -> {
                tokens.remove(client);
                throw doubt(answer);
            }
            case 429, 500, 502, 503, 504 -> throw doubt(answer);
            default -> throw refusal(answer);
        };
    }

    /** Somebody whose registration is still on its way is no refusal: the answer asks to come again. */
    private static Refused refusal(HttpResponse<byte[]> answer) throws Doubt {
        String body = new String(answer.body(), StandardCharsets.UTF_8);
        if (body.contains("participant-not-yet-known")) {
            throw doubt(answer);
        }
        return new Refused(answer.statusCode() + " " + body);
    }

    private static Doubt doubt(HttpResponse<byte[]> answer) {
        return new Doubt("status " + answer.statusCode() + " " + new String(answer.body(), StandardCharsets.UTF_8));
    }

    /** A token, kept until it is refused. */
    public String token(String client) throws IOException, InterruptedException {
        String kept = tokens.get(client);
        if (kept != null) {
            return kept;
        }
        String token = fetchToken(client);
        tokens.put(client, token);
        return token;
    }

    private String fetchToken(String client) throws IOException, InterruptedException {
        String pair = client + ":" + secret(client);
        var request = HttpRequest.newBuilder(URI.create(url + "/oauth2/token"))
                .timeout(ANSWER_WITHIN)
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw doubt(answer);
        }
        return JSON.readTree(answer.body()).path("access_token").asString();
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
