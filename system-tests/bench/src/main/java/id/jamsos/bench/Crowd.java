package id.jamsos.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Informal workers, registered through the public API by the demo kiosk. */
final class Crowd {
    private static final int CALLERS = 8;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();
    private final URI gateway;
    private final String kioskToken;
    private final String analystToken;
    private final long serial;

    /** @param serial tells the workers of one run from those of another */
    Crowd(RunningSystem system, long serial) throws IOException, InterruptedException {
        this.gateway = system.gateway();
        this.serial = serial;
        Path clients = system.data().resolve("demo").resolve("clients.json");
        this.kioskToken = token(clients, "kiosk");
        this.analystToken = token(clients, "analyst");
    }

    /** The national identity numbers of so many new workers. */
    List<String> register(int workers) {
        List<String> niks = IntStream.range(0, workers).mapToObj(this::nik).toList();
        Load.run(CALLERS, niks, this::register);
        return niks;
    }

    /** Bandung, women born on 17 April 1988, as many as a district registers in a century: the last eight digits count. */
    private String nik(int number) {
        int kecamatan = (int) (1 + (serial + number / 9_999) % 30);
        int day = 41 + number / 9_999 % 28;
        return "3273%02d%02d0488%04d".formatted(kecamatan, day, 1 + number % 9_999);
    }

    private void register(String nik) throws IOException, InterruptedException {
        String form = """
                {"nik": "%s", "name": "Siti Rahayu", "birthPlace": "Bandung", "birthDate": "1988-04-%02d", "sex": "F",
                "motherName": "Aminah", "mobile": "081234567890",
                "address": {"line": "Jalan Braga 10", "regionCode": "3273", "postalCode": "40111"},
                "occupation": "Ojek driver", "sector": "TRANSPORT", "monthlyIncome": 1000000, "programmes": ["JKK", "JKM"],
                "heirs": [{"name": "Budi Santoso", "relationship": "SPOUSE", "birthDate": "1986-01-09"}],
                "channel": "KIOSK"}""".formatted(nik, Integer.parseInt(nik.substring(6, 8)) - 40);
        var request = HttpRequest.newBuilder(gateway.resolve("/api/v1/participants"))
                .header("Authorization", "Bearer " + kioskToken)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "bench-" + nik)
                .POST(BodyPublishers.ofString(form))
                .build();
        int status = http.send(request, BodyHandlers.discarding()).statusCode();
        if (status != 201) {
            throw new IllegalStateException("a registration was answered with " + status);
        }
    }

    /** How many payments the report knows of, this month. */
    long reportedPayments(String month) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(
                        gateway.resolve("/api/v1/reports/contributions?by=channel&from=" + month + "&to=" + month))
                .header("Authorization", "Bearer " + analystToken)
                .build();
        var answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("the report was answered with " + answer.statusCode());
        }
        return JSON.readTree(answer.body()).path("total").path("payments").asLong();
    }

    private String token(Path clients, String client) throws IOException, InterruptedException {
        JsonNode found = StreamSupport.stream(
                        JSON.readTree(Files.readString(clients)).spliterator(), false)
                .filter(one -> one.path("clientId").asString().equals(client))
                .findFirst()
                .orElseThrow();
        String credentials = URLEncoder.encode(client, StandardCharsets.UTF_8) + ":"
                + URLEncoder.encode(found.path("clientSecret").asString(), StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(gateway.resolve("/oauth2/token"))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        String body = http.send(request, BodyHandlers.ofString()).body();
        return JSON.readTree(body).path("access_token").asString();
    }
}
