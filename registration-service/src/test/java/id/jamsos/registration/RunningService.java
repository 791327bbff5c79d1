package id.jamsos.registration;

import id.jamsos.platform.crypto.Keysets;
import id.jamsos.platform.testing.TestEngines;
import id.jamsos.platform.testing.TestTokens;
import id.jamsos.registration.form.Example;
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
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole service, started once for all tests that extend this, and short words to call it. */
@SpringBootTest(
        classes = RegistrationApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.config.name=registration-service", "management.server.port=0"})
public abstract class RunningService {
    protected static final String PARTICIPANTS = "/api/v1/participants";

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final AtomicInteger SERIAL = new AtomicInteger();

    @LocalServerPort
    private int port;

    @LocalManagementPort
    private int managementPort;

    @DynamicPropertySource
    static void engines(DynamicPropertyRegistry properties) {
        TestTokens.register(properties);
        properties.add("spring.mongodb.uri", () -> TestEngines.mongoUri("registration"));
        properties.add("spring.kafka.bootstrap-servers", TestEngines::kafkaBootstrap);
        properties.add("jamsos.crypto.keysets", () -> newKeysets().toString());
    }

    private static Path newKeysets() {
        try {
            Path directory = Files.createTempDirectory("registration-keysets");
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

        public String body() {
            return http.body();
        }

        public JsonNode json() {
            return JSON.readTree(http.body());
        }

        public String text(String field) {
            return json().path(field).asString("");
        }

        /** The slug of a problem. */
        public String problem() {
            return text("type").replace("urn:jamsos:problem:", "");
        }
    }

    /** Siti with a NIK that no test has used. */
    protected static Example newSiti() {
        return Example.sitiWithSerial(SERIAL.incrementAndGet());
    }

    protected static String newKey() {
        return UUID.randomUUID().toString();
    }

    protected final HttpRequest.Builder to(String path, String bearer) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", bearer);
    }

    protected final HttpRequest.Builder registration(Example example, String bearer, String key) {
        return to(PARTICIPANTS, bearer)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(example.json()));
    }

    protected final Answer register(Example example) {
        return send(registration(example, kiosk(), newKey()));
    }

    protected final String registered(Example example) {
        return register(example).text("participantId");
    }

    protected final Answer get(String path, String bearer) {
        return send(to(path, bearer));
    }

    protected final Answer change(String id, String bearer, String ifMatch, String patch) {
        return send(to(PARTICIPANTS + "/" + id, bearer)
                .header("Content-Type", "application/json")
                .header("If-Match", ifMatch)
                .method("PATCH", BodyPublishers.ofString(patch)));
    }

    protected final Answer search(String body, String bearer) {
        return send(to(PARTICIPANTS + "/search", bearer)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
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

    protected static String agent(String partyId) {
        return TestTokens.bearer("agent", partyId);
    }

    protected static String officer(String role) {
        return "Bearer " + TestTokens.token(role);
    }

    protected static String participant(String participantId) {
        return TestTokens.bearer("participant", participantId);
    }
}
