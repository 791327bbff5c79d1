package id.jamsos.platform.web;

import id.jamsos.platform.access.AccessTable;
import id.jamsos.platform.testing.TestTokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.bean.override.convention.TestBean;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One running sample service and short words to call it. */
@SpringBootTest(
        classes = SampleService.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"jamsos.service=sample", "management.server.port=0"})
abstract class ServiceCalls {
    static final String BOOK = "{\"title\": \"Bumi Manusia\", \"pages\": 535}";

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** How far the wall clock of the service is ahead. */
    static Duration ahead = Duration.ZERO;

    @LocalServerPort
    int port;

    @LocalManagementPort
    int managementPort;

    @TestBean
    @Nullable
    AccessTable accessTable;

    @TestBean
    @Nullable
    InstantSource wallClock;

    static AccessTable accessTable() {
        return AccessTable.parse(SampleService.ROLES, SampleService.TABLE);
    }

    static InstantSource wallClock() {
        return () -> Instant.now().plus(ahead);
    }

    @DynamicPropertySource
    static void issuer(DynamicPropertyRegistry properties) {
        TestTokens.register(properties);
    }

    @BeforeEach
    void setTheClock() {
        ahead = Duration.ZERO;
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    HttpRequest.Builder reader(String path) {
        return to(path).header("Authorization", TestTokens.bearer("reader", "b1"));
    }

    HttpRequest.Builder post(String body) {
        return to("/api/v1/books")
                .header("Authorization", TestTokens.bearer("writer", "w1"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "key-1")
                .POST(BodyPublishers.ofString(body));
    }

    static Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(HTTP.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException broken) {
            throw new AssertionError(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    record Answer(HttpResponse<String> http) {
        int status() {
            return http.statusCode();
        }

        String header(String name) {
            return http.headers().firstValue(name).orElse("");
        }

        JsonNode json() {
            return JSON.readTree(http.body());
        }

        /** The slug of a problem. */
        String problem() {
            return json().path("type").asString("").replace("urn:jamsos:problem:", "");
        }

        /** The one field error of a problem, as {@code field code}. */
        String fieldError() {
            var error = json().path("errors").path(0);
            return error.path("field").asString("") + " " + error.path("code").asString("");
        }
    }
}
