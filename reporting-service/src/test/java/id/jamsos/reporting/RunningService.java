package id.jamsos.reporting;

import id.jamsos.platform.testing.TestEngines;
import id.jamsos.platform.testing.TestTokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole service, started once for all tests that extend this, and short words to call it. */
@SpringBootTest(
        classes = ReportingApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.config.name=reporting-service", "management.server.port=0", "jamsos.sandbox=true"})
abstract class RunningService {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();

    @LocalServerPort
    private int port;

    @LocalManagementPort
    private int managementPort;

    @DynamicPropertySource
    static void engines(DynamicPropertyRegistry properties) {
        TestTokens.register(properties);
        properties.add("spring.mongodb.uri", () -> TestEngines.mongoUri("reporting"));
        properties.add("spring.kafka.bootstrap-servers", TestEngines::kafkaBootstrap);
    }

    /** An answer of the service. */
    record Answer(HttpResponse<String> http) {
        int status() {
            return http.statusCode();
        }

        String body() {
            return http.body();
        }

        JsonNode json() {
            return JSON.readTree(http.body());
        }

        /** The slug of a problem. */
        String problem() {
            return json().path("type").asString("").replace("urn:jamsos:problem:", "");
        }
    }

    protected final Answer get(String path, String role, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + TestTokens.token(role));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    protected final Answer getAsNobody(String path) {
        return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)));
    }

    protected final Answer management(String path) {
        return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + managementPort + path)));
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(HTTP.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }
}
