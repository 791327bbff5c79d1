package id.jamsos.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jamsos.platform.crypto.Keysets;
import id.jamsos.platform.testing.TestEngines;
import id.jamsos.platform.testing.TestTokens;
import id.jamsos.platform.time.BusinessClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole service, started once for all tests that extend this, and short words to call it. Its clock only moves forward, so a test says
 * "today" and never a date.
 */
@SpringBootTest(
        classes = ContributionApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.name=contribution-service",
            "management.server.port=0",
            "jamsos.sandbox=true",
            "jamsos.account-patience=1s"
        })
public abstract class RunningService {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();

    @LocalServerPort
    private int port;

    @LocalManagementPort
    private int managementPort;

    @Autowired
    protected BusinessClock clock;

    @DynamicPropertySource
    static void engines(DynamicPropertyRegistry properties) {
        TestTokens.register(properties);
        properties.add("spring.mongodb.uri", () -> TestEngines.mongoUri("contribution"));
        properties.add("spring.kafka.bootstrap-servers", TestEngines::kafkaBootstrap);
        properties.add("jamsos.crypto.keysets", () -> newKeysets().toString());
    }

    private static Path newKeysets() {
        try {
            Path directory = Files.createTempDirectory("contribution-keysets");
            Keysets.createIfAbsent(directory);
            return directory;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** An answer of the service. */
    public record Answer(HttpResponse<String> http) {
        public int status() {
            return http.statusCode();
        }

        public String header(String name) {
            return http.headers().firstValue(name).orElse("");
        }

        public JsonNode json() {
            return JSON.readTree(http.body());
        }

        public String text(String field) {
            return json().path(field).asString("");
        }

        public long number(String field) {
            return json().path(field).longValue();
        }

        /** The slug of a problem. */
        public String problem() {
            return text("type").replace("urn:jamsos:problem:", "");
        }

        /** The field and the code of a single field error. */
        public String fieldError() {
            JsonNode error = json().path("errors").path(0);
            return error.path("field").asString() + " " + error.path("code").asString();
        }
    }

    protected static String newKey() {
        return UUID.randomUUID().toString();
    }

    /** Somebody whom registration has just announced, and whose account is there. */
    protected final String registered() {
        String id = Registrations.newParticipantId();
        Registrations.announce(id, clock.now());
        await().until(() -> coverage(id, "").status() == 200);
        return id;
    }

    protected final HttpRequest.Builder to(String path, String bearer) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", bearer);
    }

    protected final Answer get(String path, String bearer) {
        return send(to(path, bearer));
    }

    protected final Answer post(String path, String bearer, String key, String body) {
        return send(postRequest(path, bearer, key, body));
    }

    protected final HttpRequest.Builder postRequest(String path, String bearer, String key, String body) {
        return to(path, bearer)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body));
    }

    protected final Answer orderBill(String participantId, int months) {
        return orderBill(kiosk(), newKey(), participantId, months);
    }

    protected final Answer orderBill(String bearer, String key, String participantId, int months) {
        return post("/api/v1/bills", bearer, key, billBody(participantId, months));
    }

    protected static String billBody(String participantId, int months) {
        return "{\"participantId\": \"%s\", \"months\": %d}".formatted(participantId, months);
    }

    /** The kiosk reports the payment of a bill under a reference of its own. */
    protected final Answer pay(Answer bill) {
        return pay(bill, newKey(), "K-" + newKey());
    }

    protected final Answer pay(Answer bill, String key, String reference) {
        String body = paymentBody(bill.text("billId"), bill.number("total"), "KIOSK", reference, clock.now());
        return post("/api/v1/payments", kiosk(), key, body);
    }

    protected static String paymentBody(String billId, long amount, String channel, String reference, Instant paidAt) {
        return """
                {"billId": "%s", "amount": %d, "channel": "%s", "channelReference": "%s", "paidAt": "%s"}""".formatted(billId, amount, channel, reference, paidAt);
    }

    /** A paid bill for some months, from the current one on if nothing was paid before. */
    protected final Answer paid(String participantId, int months) {
        Answer payment = pay(orderBill(participantId, months));
        assertThat(payment.status()).as(payment.http().body()).isEqualTo(201);
        return payment;
    }

    protected final Answer coverage(String participantId, String query) {
        return get("/api/v1/participants/" + participantId + "/coverage" + query, officer("auditor"));
    }

    protected final void awaitCoverage(String participantId, String status) {
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() ->
                        assertThat(coverage(participantId, "").text("status")).isEqualTo(status));
    }

    protected final LocalDate today() {
        return clock.today();
    }

    protected final YearMonth month() {
        return clock.month();
    }

    /** Moves the clock to noon of a day, at the earliest to now. */
    protected final void moveClockTo(LocalDate day) {
        Instant noon = day.atTime(12, 0).atZone(BusinessClock.ZONE).toInstant();
        Instant moment = noon.isAfter(clock.now()) ? noon : clock.now();
        Answer moved = send(to("/api/v1/sandbox/clock", officer("operator"))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"now\": \"%s\"}".formatted(moment))));
        assertThat(moved.status()).as(moved.http().body()).isEqualTo(200);
    }

    /** So that a test may count on today being early enough in a month. */
    protected final void startFreshMonth() {
        moveClockTo(month().plusMonths(1).atDay(3));
    }

    protected final Answer management(String path) {
        return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + managementPort + path)));
    }

    protected static Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(HTTP.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    protected static String kiosk() {
        return TestTokens.bearer("channel", "KIOSK");
    }

    protected static String officer(String role) {
        return "Bearer " + TestTokens.token(role);
    }

    protected static String participant(String participantId) {
        return TestTokens.bearer("participant", participantId);
    }

    protected static String agent(String partyId) {
        return TestTokens.bearer("agent", partyId);
    }
}
