package id.jamsos.claims;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.jamsos.platform.event.EventHeaders;
import id.jamsos.platform.testing.TestEngines;
import id.jamsos.platform.testing.TestTokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole service, started once for all tests that extend this, and short words to call it and to tell it events. */
@SpringBootTest(
        classes = ClaimsApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.config.name=claims-service", "management.server.port=0", "jamsos.sandbox=true"})
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
        properties.add("spring.mongodb.uri", () -> TestEngines.mongoUri("claims"));
        properties.add("spring.kafka.bootstrap-servers", TestEngines::kafkaBootstrap);
    }

    /** An answer of the service. */
    record Answer(HttpResponse<String> http) {
        int status() {
            return http.statusCode();
        }

        String header(String name) {
            return http.headers().firstValue(name).orElse("");
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

    /** Publishes an event of an account as the relay of contribution-service does. */
    protected static void publish(String account, long sequence, String type, byte[] json) {
        var message = new ProducerRecord<>("jamsos.contribution.account", account.getBytes(UTF_8), json);
        Map.of(
                        EventHeaders.SPEC_VERSION,
                        "1.0",
                        EventHeaders.ID,
                        account + "/" + sequence,
                        EventHeaders.TYPE,
                        type,
                        EventHeaders.SUBJECT,
                        account,
                        EventHeaders.SEQUENCE,
                        Long.toString(sequence),
                        EventHeaders.TIME,
                        "2026-11-20T03:00:00Z",
                        EventHeaders.DATA_SCHEMA,
                        "urn:jamsos:schema:contribution/account")
                .forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
        try (var producer = new KafkaProducer<byte[], byte[]>(
                Map.of("bootstrap.servers", TestEngines.kafkaBootstrap()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            producer.send(message).get();
        } catch (ExecutionException refused) {
            throw new IllegalStateException(refused);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    protected static String officer(String role) {
        return "Bearer " + TestTokens.token(role);
    }

    protected static String party(String role, String partyId) {
        return TestTokens.bearer(role, partyId);
    }

    /** Without a token if the bearer is empty. */
    protected final Answer get(String path, String bearer, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (!bearer.isEmpty()) {
            request.header("Authorization", bearer);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
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
