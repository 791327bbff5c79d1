package id.jamsos.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import id.jamsos.gateway.StubService.Request;
import id.jamsos.platform.testing.TestTokens;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The gateway before services that answer, one that never does, and one that is not there. */
@SpringBootTest(
        classes = GatewayApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.name=gateway",
            "management.server.port=0",
            "jamsos.gateway.part-timeout=500ms",
            "spring.cloud.gateway.server.webflux.httpclient.response-timeout=500ms"
        })
class GatewayIT {
    private static final String PERSON = "/api/v1/participants/p1";
    private static final StubService REGISTRATION = new StubService()
            .answering(PERSON, "{\"participantId\": \"p1\"}")
            .answering("/api/v1/participants/search", "{\"items\": []}");
    private static final StubService CONTRIBUTION =
            new StubService().answering("/snap/v1.0/transfer-va/payment", "{\"responseCode\": \"2002500\"}");
    private static final ServerSocket SILENT = silent();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void services(DynamicPropertyRegistry properties) {
        TestTokens.register(properties);
        properties.add("jamsos.gateway.services.registration", REGISTRATION::address);
        properties.add("jamsos.gateway.services.contribution", CONTRIBUTION::address);
        properties.add("jamsos.gateway.services.claims", () -> "http://127.0.0.1:1");
        properties.add("jamsos.gateway.services.reporting", () -> "http://127.0.0.1:" + SILENT.getLocalPort());
    }

    @BeforeEach
    void forget() {
        REGISTRATION.forget();
        CONTRIBUTION.forget();
    }

    @Test
    void a_request_reaches_its_service_unchanged_but_for_the_trace_that_it_continues() {
        var trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        var body = "{ \"nik\":  \"3273015704880003\" }";

        var answer = send(as("registrar", PERSON.replace("p1", "search"))
                .header("traceparent", trace)
                .POST(BodyPublishers.ofString(body)));

        var received = received(REGISTRATION);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(received.body()).isEqualTo(body);
        assertThat(received.headers().get("Traceparent"))
                .contains("0af7651916cd43dd8448eb211c80319c")
                .isNotEqualTo(trace);
        assertThat(answer.headers().allValues("traceparent")).hasSize(1);
    }

    @Test
    void a_caller_cannot_say_where_a_request_comes_from() {
        send(as("registrar", PERSON)
                .header("X-Forwarded-For", "10.0.0.1")
                .header("X-Forwarded-Host", "evil.example")
                .header("Forwarded", "host=evil.example")
                .GET());

        assertThat(received(REGISTRATION).headers())
                .doesNotContainKeys("X-forwarded-for", "X-forwarded-host", "Forwarded");
    }

    @Test
    void a_partner_reaches_the_snap_counter_with_its_own_token_under_the_path_that_it_signed() {
        var answer = send(request("/snap/v1.0/transfer-va/payment?a=b")
                .header("Authorization", "Bearer a-token-of-another-world")
                .header("X-SIGNATURE", "c2lnbmVk")
                .POST(BodyPublishers.ofString("{}")));

        var received = received(CONTRIBUTION);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(received.uri()).isEqualTo("/snap/v1.0/transfer-va/payment?a=b");
        assertThat(received.headers())
                .contains(entry("Authorization", "Bearer a-token-of-another-world"), entry("X-signature", "c2lnbmVk"));
    }

    @Test
    void no_service_is_bothered_with_a_caller_who_may_not() {
        assertProblem(send(request(PERSON).GET()), 401, "unauthenticated");
        assertProblem(
                send(request(PERSON).header("Authorization", "Bearer x.y.z").GET()), 401, "invalid-token");
        assertProblem(send(as("analyst", PERSON).GET()), 403, "forbidden");

        assertThat(REGISTRATION.lastRequest()).isNull();
    }

    @Test
    void a_service_that_is_away_or_too_slow_is_answered_for() {
        assertProblem(send(as("auditor", PERSON + "/entitlements").GET()), 503, "service-unavailable");
        var slow = send(as("auditor", "/api/v1/reports/coverage").GET());
        assertProblem(slow, 504, "service-timeout");
        assertThat(slow.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void a_body_that_turns_out_too_large_is_cut_off() {
        byte[] tooMuch = new byte[(1 << 20) + 1];

        var answer = send(as("registrar", PERSON.replace("p1", "search"))
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(tooMuch))));

        assertProblem(answer, 413, "too-large");
    }

    @Test
    void an_overview_names_what_is_missing_and_why() {
        var answer = send(as("auditor", PERSON + "/overview").GET());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\"participant\":{\"participantId\":\"p1\"}")
                .contains("{\"part\":\"card\",\"reason\":\"not-allowed\"}")
                .contains("{\"part\":\"coverage\",\"reason\":\"not-yet-known\"}")
                .contains("{\"part\":\"entitlements\",\"reason\":\"unavailable\"}");
    }

    private HttpRequest.Builder as(String role, String path) {
        return request(path).header("Authorization", TestTokens.bearer(role, ""));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", "application/json");
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Request received(StubService service) {
        return Objects.requireNonNull(service.lastRequest(), "nothing arrived");
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String slug) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("urn:jamsos:problem:" + slug);
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
