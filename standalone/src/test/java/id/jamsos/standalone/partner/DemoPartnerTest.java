package id.jamsos.standalone.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.jamsos.standalone.issuer.DemoClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DemoPartnerTest {
    private static final List<DemoClient> CLIENTS =
            List.of(new DemoClient("partner-manager", "s", List.of("partner-manager"), ""));
    private static final String REGISTERED = "{\"clientId\": \"c-1\", \"clientSecret\": \"s-1\"}";

    @TempDir
    Path root;

    private final HttpServer gateway;
    private final List<JsonNode> registrations = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();
    private int status = 201;
    private String answer = REGISTERED;

    DemoPartnerTest() throws IOException {
        gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gateway.createContext("/oauth2/token", exchange -> send(exchange, 200, "{\"access_token\": \"t\"}"));
        gateway.createContext("/api/v1/channels", exchange -> {
            registrations.add(
                    JsonMapper.shared().readTree(exchange.getRequestBody().readAllBytes()));
            keys.add(Objects.requireNonNull(exchange.getRequestHeaders().getFirst("Idempotency-Key")));
            send(exchange, status, answer);
        });
        gateway.start();
    }

    @AfterEach
    void stop() {
        gateway.stop(0);
    }

    @Test
    void the_first_start_leaves_everything_that_a_partner_needs_readable_by_its_owner_only() throws IOException {
        start();

        for (String file :
                List.of("client-id", "client-secret", "private-key.pem", "partner-service-id", "channel-id")) {
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(directory().resolve(file))))
                    .isEqualTo("rw-------");
        }
        assertThat(text("client-id")).isEqualTo("c-1");
        assertThat(text("client-secret")).isEqualTo("s-1");
        assertThat(text("private-key.pem")).startsWith("-----BEGIN PRIVATE KEY-----\n");
        JsonNode terms = registrations.getFirst().path("terms");
        assertThat(terms.path("partnerServiceId").asString()).isEqualTo(text("partner-service-id"));
        assertThat(terms.at("/channelIds/0").asString()).isEqualTo(text("channel-id"));
        assertThat(registrations.getFirst().at("/key/publicKey").asString()).startsWith("-----BEGIN PUBLIC KEY-----\n");
    }

    @Test
    void the_next_start_does_nothing() {
        start();

        start();

        assertThat(registrations).hasSize(1);
    }

    @Test
    void after_a_crash_the_same_request_is_repeated() throws IOException {
        start();
        Files.delete(directory().resolve("client-secret"));

        start();

        assertThat(registrations).hasSize(2);
        assertThat(registrations.getLast()).isEqualTo(registrations.getFirst());
        assertThat(keys).containsExactly("demo-partner-POSPAY", "demo-partner-POSPAY");
        assertThat(text("client-secret")).isEqualTo("s-1");
    }

    @Test
    void a_partner_that_is_registered_with_other_files_is_no_reason_not_to_start() {
        status = 422;

        start();

        assertThat(directory().resolve("client-secret")).doesNotExist();
    }

    @Test
    void a_secret_that_is_no_longer_shown_is_not_made_up() {
        answer = "{\"clientId\": \"c-1\", \"clientSecret\": null}";

        start();

        assertThat(directory().resolve("client-secret")).doesNotExist();
    }

    @Test
    void any_other_failure_is_told() {
        status = 503;

        assertThatIllegalStateException().isThrownBy(this::start).withMessageContaining("503");
    }

    private void start() {
        var files = new DemoPartnerFiles(directory());
        files.prepare();
        new DemoPartner(files, "http://127.0.0.1:" + gateway.getAddress().getPort()).register(CLIENTS);
    }

    private Path directory() {
        return root.resolve("partners").resolve("POSPAY");
    }

    private String text(String file) throws IOException {
        return Files.readString(directory().resolve(file));
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
