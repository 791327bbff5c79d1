package id.jamsos.platform.operate;

import static id.jamsos.platform.operate.OperatedService.GROUP;
import static id.jamsos.platform.operate.OperatedService.TOPIC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jamsos.platform.access.AccessTable;
import id.jamsos.platform.consume.Ledger;
import id.jamsos.platform.consume.Produced;
import id.jamsos.platform.testing.TestEngines;
import id.jamsos.platform.testing.TestTokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.bean.override.convention.TestBean;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The operator API over HTTP, as it is mounted at the management port of every service. */
@SpringBootTest(
        classes = OperatedService.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "jamsos.service=sample",
            "spring.application.name=sample-service",
            "management.server.port=0",
            "jamsos.kafka.partitions=2",
            "jamsos.operator.shown-fields=n, amount, code"
        })
class OperatorApiIT {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String PERSON = """
            {"n": "no number", "nik": "3273015704880001", "name": "Siti Aminah", "mobile": "081234567890",
             "email": "siti@example.id", "amount": 16800, "code": "3273015704880001", "heirs": [{"name": "Budi"}]}""";

    private final Produced produced = new Produced(TestEngines.kafkaBootstrap(), TOPIC);

    @Autowired
    OperatedService service;

    @Autowired
    Ledger ledger;

    @LocalServerPort
    int port;

    @LocalManagementPort
    int managementPort;

    @TestBean
    @Nullable
    AccessTable accessTable;

    static AccessTable accessTable() {
        return AccessTable.parse("role,who\nreader,reads\n", "service,method,path,role,grant\n");
    }

    @DynamicPropertySource
    static void engines(DynamicPropertyRegistry properties) {
        TestTokens.register(properties);
        properties.add("spring.mongodb.uri", () -> TestEngines.mongoUri("operated"));
        properties.add("spring.kafka.bootstrap-servers", TestEngines::kafkaBootstrap);
    }

    @AfterEach
    void close() {
        produced.close();
    }

    @Test
    void nobody_unknown_and_no_other_role_gets_in_and_auditors_change_nothing() {
        for (String route : service.routes()) {
            String method = route.split(" ", 2)[0];
            String path = route.split(" ", 2)[1]
                    .replace("{partition}", "0")
                    .replace("{offset}", "0")
                    .replaceAll("[{}]", "");
            assertThat(call(null, method, path).problem()).as(route).isEqualTo("unauthenticated");
            assertThat(call("registrar", method, path).refusal()).as(route).isEqualTo("403 forbidden");
            assertThat(call("auditor", method, path).status() == 403).as(route).isEqualTo(method.equals("POST"));
        }
        assertThat(call(null, "GET", "/actuator/lag").status()).isEqualTo(401);
    }

    @Test
    void every_route_is_described_and_nothing_else_is() {
        var described = new TreeSet<String>();
        Map<String, Map<String, Object>> paths = new Yaml()
                .<Map<String, Map<String, Map<String, Object>>>>load(
                        get("/actuator/operator-openapi.yaml").body())
                .get("paths");
        Objects.requireNonNull(paths)
                .forEach((path, methods) -> methods.keySet().stream()
                        .filter(method -> !method.equals("parameters"))
                        .forEach(method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path)));

        assertThat(described).isEqualTo(service.routes()).isNotEmpty();
    }

    @Test
    void nothing_of_it_is_at_the_port_of_the_service() {
        var answer = send(request(port, "/actuator/parked/keys", "operator"));

        assertThat(answer.refusal()).isEqualTo("404 no-such-path");
    }

    @Test
    void lists_go_on_where_the_page_before_ended() {
        List.of("page-a", "page-b", "page-c").forEach(key -> {
            produced.event(key, 1, "{\"n\": \"none\"}");
            produced.event(key, 2);
            awaitWaiting(key, 2);
        });

        var keys = pages("/actuator/parked/keys?group=" + GROUP + "&limit=1");
        var records = pages("/actuator/parked/records?group=" + GROUP + "&limit=2");

        assertThat(keys.stream().map(one -> one.path("key").asString()).filter(key -> key.startsWith("page-")))
                .containsExactly("page-a", "page-b", "page-c");
        assertThat(records.stream()
                        .filter(one -> one.path("key").asString().startsWith("page-"))
                        .map(one -> one.path("key").asString() + one.path("sequence")))
                .containsExactly("page-a1", "page-a2", "page-b1", "page-b2", "page-c1", "page-c2");
    }

    @Test
    void a_record_is_shown_without_anything_about_a_person() {
        produced.event("masked", 1, PERSON);
        var record = awaitWaiting("masked", 1);

        var shown = get(place(record));

        assertThat(shown.body())
                .doesNotContain("3273015704880001", "Siti", "Aminah", "081234567890", "siti@example.id", "Budi");
        assertThat(shown.json().path("value").path("amount").asInt()).isEqualTo(16_800);
        assertThat(shown.json().path("value").path("nik").asString()).isEqualTo("*** 16 characters");
        assertThat(shown.json().path("headers").path("ce_id").asString()).isEqualTo("masked/1");
        assertThat(shown.json().path("summary").path("reason").asString()).isEqualTo("POISON");
    }

    @Test
    void a_discard_needs_a_reason_happens_once_and_is_on_record() {
        produced.event("discarded", 1, "{\"n\": \"none\"}");
        produced.event("discarded", 2);
        String record = place(awaitWaiting("discarded", 2));

        assertThat(post(record + "/discard", "{}").fieldError()).isEqualTo("reason required");
        assertThat(post(record + "/discard", "{\"reason\": \"%s\"}".formatted("x".repeat(501)))
                        .fieldError())
                .isEqualTo("reason too-long");
        assertThat(post(record + "/discard", "{\"reason\": \"cannot be read\"}")
                        .json()
                        .path("discarded")
                        .asInt())
                .isEqualTo(1);
        assertThat(post(record + "/discard", "{\"reason\": \"again\"}").refusal())
                .isEqualTo("409 record-already-discarded");

        assertThat(get(record)
                        .json()
                        .path("summary")
                        .path("discarded")
                        .path("reason")
                        .asString())
                .isEqualTo("cannot be read");
        assertThat(release("discarded").status()).isEqualTo(202);
        await().atMost(PATIENCE).until(() -> ledger.of("discarded"), List.of(2L)::equals);
        assertThat(actions("discard-record", record.substring(record.lastIndexOf("/") + 1)))
                .containsExactly("operator-client BEGUN cannot be read", "operator-client DISCARDED ");
    }

    @Test
    void a_second_release_is_told_so_and_a_third_finds_nothing() throws InterruptedException {
        produced.event("released", 1);
        for (int sequence = 2; sequence <= 8; sequence++) {
            produced.event("released", sequence);
        }
        produced.event("released", 9, "{\"n\": \"none\"}");
        String record = place(awaitWaiting("released", 1));
        ledger.gateAt(9);

        var first = release("released");
        ledger.awaitAtGate();
        var second = release("released");
        var discard = post(record + "/discard", "{\"reason\": \"too late\"}");
        ledger.open();

        assertThat(first.status()).isEqualTo(202);
        assertThat(second.refusal()).isEqualTo("409 key-being-released");
        assertThat(second.json().path("release").path("by").asString()).isEqualTo("operator-client");
        assertThat(discard.refusal()).isEqualTo("409 record-being-released");
        await().atMost(PATIENCE)
                .until(() -> get("/actuator/operator-actions").body(), all -> all.contains("STOPPED after 0"));
        assertThat(post("/actuator/parked/keys/discard", key("released", "\"reason\": \"broken\""))
                        .json()
                        .path("discarded")
                        .asInt())
                .isEqualTo(1);
        assertThat(release("released").refusal()).isEqualTo("404 key-not-parked");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET  | /actuator/parked/keys?limit=0                                    | 400 limit range",
                "GET  | /actuator/parked/keys?limit=many                                 | 400 limit type",
                "GET  | /actuator/parked/records?after=nonsense                          | 400 after cursor",
                "GET  | /actuator/parked/records?state=LOST                              | 400 state one-of",
                "GET  | /actuator/operator-actions?after=1                               | 400 after cursor",
                "GET  | /actuator/parked/records/g/t/first/1                             | 400 partition type"
            })
    void a_question_out_of_shape_is_a_field_error(String method, String path, String expected) {
        var answer = call("operator", method, path);

        assertThat(answer.status() + " " + answer.fieldError()).isEqualTo(expected);
    }

    @Test
    void an_order_out_of_shape_is_refused_in_the_callers_language() {
        assertThat(post("/actuator/parked/keys/release", "{").refusal()).isEqualTo("400 malformed-json");
        assertThat(post("/actuator/parked/keys/release", "{}")
                        .json()
                        .path("errors")
                        .size())
                .isEqualTo(3);
        assertThat(post("/actuator/parked/keys/release", key("a", "\"force\": true"))
                        .fieldError())
                .isEqualTo("force unknown");
        assertThat(post("/actuator/parked/keys/release", "[" + " ".repeat(1_100_000) + "]")
                        .refusal())
                .isEqualTo("413 too-large");
        assertThat(send(request(managementPort, "/actuator/parked/records/g/t/0/1", "operator")
                                .header("Accept-Language", "id"))
                        .json()
                        .path("title")
                        .asString())
                .isEqualTo("Rekaman tidak disisihkan");
    }

    @Test
    void what_is_not_there_is_not_found() {
        assertThat(get("/actuator/parked/records/g/t/0/1").refusal()).isEqualTo("404 record-not-parked");
        assertThat(post("/actuator/parked/records/g/t/0/1/discard", "{\"reason\": \"gone\"}")
                        .refusal())
                .isEqualTo("404 record-not-parked");
        assertThat(release("nobody").refusal()).isEqualTo("404 key-not-parked");
        assertThat(post("/actuator/relay/nothing/sweep", "").refusal()).isEqualTo("404 outbox-unknown");
        assertThat(get("/actuator/unknown").refusal()).isEqualTo("404 no-such-path");
    }

    @Test
    void outboxes_relays_lag_and_figures_are_told_and_a_sweep_is_on_record() {
        produced.event("lagging", 1);

        assertThat(get("/actuator/outbox")
                        .json()
                        .path("items")
                        .path(0)
                        .path("collection")
                        .asString())
                .isEqualTo("things");
        assertThat(get("/actuator/relay")
                        .json()
                        .path("items")
                        .path(0)
                        .path("running")
                        .asBoolean())
                .isTrue();
        await().atMost(PATIENCE).until(() -> total(get("/actuator/lag").json(), "lag") == 0);
        assertThat(total(get("/actuator/lag").json(), "end")).isPositive();
        assertThat(get("/actuator/figures")
                        .json()
                        .path("figures")
                        .path("things.rupiah")
                        .asLong())
                .isEqualTo(16_800);
        assertThat(post("/actuator/relay/things/sweep", "")
                        .json()
                        .path("events")
                        .asInt(-1))
                .isZero();
        assertThat(actions("sweep-outbox", "things"))
                .containsExactly("operator-client BEGUN ", "operator-client SENT 0, FAILED 0 ");
    }

    private static long total(JsonNode lag, String field) {
        return lag.path("items")
                .valueStream()
                .mapToLong(one -> one.path(field).asLong())
                .sum();
    }

    /** Who, outcome and reason of the entries about this, the oldest first. */
    private List<String> actions(String action, String subject) {
        return get("/actuator/operator-actions?limit=200")
                .json()
                .path("items")
                .valueStream()
                .filter(one -> one.path("action").asString().equals(action)
                        && one.path("subject").toString().contains('"' + subject + '"'))
                .map(one -> "%s %s %s"
                        .formatted(
                                one.path("by").asString(),
                                one.path("outcome").asString(),
                                one.path("reason").asString("")))
                .toList()
                .reversed();
    }

    private JsonNode awaitWaiting(String key, int waiting) {
        String path = "/actuator/parked/records?group=%s&topic=%s&key=%s".formatted(GROUP, TOPIC, key);
        return await().atMost(PATIENCE)
                .until(() -> get(path).json().path("items"), items -> items.size() == waiting)
                .path(0);
    }

    private static String place(JsonNode record) {
        return "/actuator/parked/records/%s/%s/%d/%d"
                .formatted(
                        record.path("group").asString(),
                        record.path("topic").asString(),
                        record.path("partition").asInt(),
                        record.path("offset").asLong());
    }

    private List<JsonNode> pages(String path) {
        var all = new ArrayList<JsonNode>();
        String next = "";
        do {
            var page = get(path + (next.isEmpty() ? "" : "&after=" + next)).json();
            page.path("items").forEach(all::add);
            next = page.path("next").asString("");
        } while (!next.isEmpty());
        return all;
    }

    private static String key(String key, String more) {
        return "{\"group\": \"%s\", \"topic\": \"%s\", \"key\": \"%s\"%s}"
                .formatted(GROUP, TOPIC, key, more.isEmpty() ? "" : ", " + more);
    }

    private Answer release(String key) {
        return post("/actuator/parked/keys/release", key(key, ""));
    }

    private Answer get(String path) {
        return call("operator", "GET", path);
    }

    private Answer post(String path, String body) {
        return send(request(managementPort, path, "operator").POST(BodyPublishers.ofString(body)));
    }

    private Answer call(@Nullable String role, String method, String path) {
        return send(request(managementPort, path, role)
                .method(method, method.equals("POST") ? BodyPublishers.ofString("{}") : BodyPublishers.noBody()));
    }

    private static HttpRequest.Builder request(int port, String path, @Nullable String role) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", "application/json");
        return role == null ? request : request.header("Authorization", TestTokens.bearer(role, ""));
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(HTTP.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private record Answer(HttpResponse<String> http) {
        int status() {
            return http.statusCode();
        }

        String body() {
            return http.body();
        }

        JsonNode json() {
            return JSON.readTree(http.body());
        }

        String problem() {
            return json().path("type").asString("").replace("urn:jamsos:problem:", "");
        }

        String refusal() {
            return status() + " " + problem();
        }

        String fieldError() {
            var error = json().path("errors").path(0);
            return error.path("field").asString("") + " " + error.path("code").asString("");
        }
    }
}
