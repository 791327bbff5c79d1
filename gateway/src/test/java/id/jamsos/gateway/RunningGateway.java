package id.jamsos.gateway;

import com.github.benmanes.caffeine.cache.Ticker;
import id.jamsos.gateway.StubService.Request;
import id.jamsos.platform.testing.TestTokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The gateway before services that answer, one that never does, and one that is not there; its clock of limits moves by hand. */
@SpringBootTest(
        classes = GatewayApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.name=gateway",
            "management.server.port=0",
            "jamsos.gateway.part-timeout=500ms",
            "jamsos.gateway.snap.requests-per-second=10",
            "spring.cloud.gateway.server.webflux.httpclient.response-timeout=2s"
        })
@Import(RunningGateway.TimeByHand.class)
abstract class RunningGateway {
    static final String PERSON = "/api/v1/participants/p1";
    static final String COUNTER = "/snap/v1.0/transfer-va/";
    static final StubService REGISTRATION = new StubService()
            .answering(PERSON, "{\"participantId\": \"p1\"}")
            .answering("/api/v1/participants/search", "{\"items\": []}");
    static final StubService CONTRIBUTION = new StubService()
            .answering(COUNTER + "payment", "{\"responseCode\": \"2002500\"}")
            .answering(COUNTER + "inquiry", "{}", Map.of("Jamsos-Requests-Per-Second", "30"))
            .answering("/v3/api-docs/snap.yaml", "openapi: 3.1.0")
            .silentAt(COUNTER + "status")
            .hangingUpAt(COUNTER + "report")
            .resettingAt(COUNTER + "other");

    /** Only so that a test which would wait for ever fails instead. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final AtomicLong NANOS = new AtomicLong();
    private static final ServerSocket SILENT = silent();

    @LocalServerPort
    private int port;

    @TestConfiguration(proxyBeanMethods = false)
    static class TimeByHand {
        @Bean
        @Primary
        Ticker byHand() {
            return NANOS::get;
        }
    }

    @DynamicPropertySource
    static void services(DynamicPropertyRegistry properties) {
        TestTokens.register(properties);
        properties.add("jamsos.gateway.services.registration", REGISTRATION::address);
        properties.add("jamsos.gateway.services.contribution", CONTRIBUTION::address);
        properties.add("jamsos.gateway.services.claims", () -> "http://127.0.0.1:1");
        properties.add("jamsos.gateway.services.reporting", () -> "http://127.0.0.1:" + SILENT.getLocalPort());
    }

    @BeforeEach
    void begin() {
        REGISTRATION.forget();
        CONTRIBUTION.forget();
        pass(Duration.ofHours(1));
    }

    static void pass(Duration time) {
        NANOS.addAndGet(time.toNanos());
    }

    int port() {
        return port;
    }

    HttpRequest.Builder as(String role, String path) {
        return request(path).header("Authorization", TestTokens.bearer(role, ""));
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json");
    }

    static HttpResponse<String> send(HttpRequest.Builder request) {
        // a connection of its own for each request: what one test does to its connection is no other test's business
        try (HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static Request received(StubService service) {
        return Objects.requireNonNull(service.lastRequest(), "nothing arrived");
    }

    /** Accepts connections, as the system does for a listening socket, and never answers. */
    private static ServerSocket silent() {
        try {
            return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
