package id.jamsos.contribution;

import static id.jamsos.contribution.testing.PartnerExamples.KEYS;
import static id.jamsos.contribution.testing.PartnerExamples.newKeys;
import static id.jamsos.contribution.testing.PartnerExamples.pem;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.security.KeyPair;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Partners over HTTP. */
class ChannelsIT extends RunningService {

    private static final String CHANNELS = "/api/v1/channels";
    private static final AtomicInteger SERIAL = new AtomicInteger();

    @Test
    void a_registered_partner_gets_its_credentials_once_and_is_shown_without_them() {
        String id = newId();

        Answer registered = register(id);

        assertThat(registered.status()).as(registered.http().body()).isEqualTo(201);
        assertThat(registered.header("Location")).isEqualTo(CHANNELS + "/" + id);
        assertThat(registered.header("Cache-Control")).contains("no-store");
        assertThat(registered.text("clientId")).hasSizeLessThanOrEqualTo(36);
        assertThat(registered.text("clientSecret")).matches("[A-Za-z0-9_-]{43,}");
        Answer shown = channel(id);
        assertThat(shown.http().body()).doesNotContain(registered.text("clientSecret"));
        assertThat(shown.text("clientId")).isEqualTo(registered.text("clientId"));
        assertThat(shown.text("tokenEndpoint")).isEqualTo("/snap/v1.0/access-token/b2b");
        assertThat(shown.json().at("/terms/limits/highestPayment").asLong()).isEqualTo(10_000_000);
        assertThat(shown.json().at("/keys/0/state").asString()).isEqualTo("VALID");
        assertThat(shown.json().at("/keys/0/fingerprint").asString()).matches("[0-9a-f]{64}");
        assertThat(shown.json().path("suspension").isNull()).isTrue();
    }

    @Test
    void a_repeated_registration_shows_the_same_secret_and_another_body_is_refused() {
        String id = newId();
        String key = newKey();
        String body = registration(id, KEYS);
        Answer first = post(CHANNELS, manager(), key, body);

        Answer again = post(CHANNELS, manager(), key, body);
        Answer other = post(CHANNELS, manager(), key, body.replace("Example", "Other"));
        Answer otherPartner = post(CHANNELS, manager(), key, registration(newId(), KEYS));

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.http().body()).isEqualTo(first.http().body());
        assertThat(other.problem()).isEqualTo("idempotency-key-reused");
        assertThat(otherPartner.problem()).isEqualTo("idempotency-key-reused");
    }

    @Test
    void an_id_and_a_service_id_are_taken_once() {
        String id = newId();
        String body = registration(id, KEYS);
        post(CHANNELS, manager(), newKey(), body);

        assertThat(post(CHANNELS, manager(), newKey(), body).problem()).isEqualTo("partner-already-registered");
        Answer sameServiceId = post(CHANNELS, manager(), newKey(), body.replace(id, newId()));
        assertThat(sameServiceId.status()).isEqualTo(409);
        assertThat(sameServiceId.problem()).isEqualTo("partner-service-id-taken");
    }

    @Test
    void every_wrong_field_is_named() {
        String body = registration(newId(), KEYS)
                .replace("\"products\": [\"BPU_BY_NIK\"]", "\"products\": [], \"allowedAddresses\": [\"10.0.0.0/33\"]")
                .replace("\"highestPayment\": 10000000", "\"highestPayment\": 0");

        Answer refused = post(CHANNELS, manager(), newKey(), body);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("errors").findValuesAsString("field"))
                .containsExactlyInAnyOrder(
                        "terms.products", "terms.allowedAddresses[0]", "terms.limits.highestPayment");
    }

    @Test
    void a_private_key_is_refused_and_not_repeated() {
        String pem = pem("PRIVATE KEY", KEYS.getPrivate().getEncoded());

        Answer refused = post(CHANNELS + "/" + registeredId() + "/keys", manager(), newKey(), keyBody(pem));

        assertThat(refused.fieldError()).isEqualTo("publicKey key-private");
        assertThat(refused.http().body()).doesNotContain(pem.substring(40, 80));
    }

    @Test
    void keys_are_added_beside_the_old_ones_and_revoked() {
        String id = registeredId();
        String keys = CHANNELS + "/" + id + "/keys";
        KeyPair next = newKeys(2048);
        String key = newKey();

        Answer added = post(keys, manager(), key, keyBody(publicPem(next)));
        String revoke = keys + "/" + added.text("keyId") + "/revoke";
        Answer revoked = post(revoke, manager(), key, "");

        assertThat(added.status()).isEqualTo(201);
        assertThat(revoked.status()).isEqualTo(200);
        assertThat(revoked.text("revokedAt")).isNotEmpty();
        assertThat(channel(id).json().path("keys").findValuesAsString("state")).containsExactly("VALID", "REVOKED");
        assertThat(post(keys, manager(), key, keyBody(publicPem(next))).http().body())
                .isEqualTo(added.http().body());
        assertThat(post(revoke, manager(), newKey(), "").problem()).isEqualTo("partner-key-already-revoked");
        assertThat(post(keys, manager(), newKey(), keyBody(publicPem(next))).problem())
                .isEqualTo("partner-key-already-there");
        assertThat(post(keys + "/0000000000000000/revoke", manager(), newKey(), "")
                        .problem())
                .isEqualTo("partner-key-unknown");
    }

    @Test
    void a_replaced_secret_is_shown_until_it_ends() {
        String id = newId();
        String registrationKey = newKey();
        Answer first = post(CHANNELS, manager(), registrationKey, registration(id, KEYS));
        String secrets = CHANNELS + "/" + id + "/secrets";

        String key = newKey();
        Answer second = post(secrets, manager(), key, "{\"overlapHours\": 24}");

        assertThat(second.status()).isEqualTo(201);
        assertThat(second.text("clientSecret")).isNotEqualTo(first.text("clientSecret"));
        assertThat(post(secrets, manager(), key, "{\"overlapHours\": 24}")
                        .http()
                        .body())
                .isEqualTo(second.http().body());
        assertThat(channel(id).json().path("secrets")).hasSize(2);
        assertThat(register(id, registrationKey).text("clientSecret")).isEqualTo(first.text("clientSecret"));
        post(secrets, manager(), newKey(), "{\"overlapHours\": 0}");
        assertThat(channel(id).json().path("secrets")).hasSize(1);
        assertThat(register(id, registrationKey).json().path("clientSecret").isNull())
                .isTrue();
        assertThat(post(secrets, manager(), newKey(), "{\"overlapHours\": 169}").fieldError())
                .isEqualTo("overlapHours range");
    }

    @Test
    void an_operator_suspends_and_resumes() {
        String id = registeredId();
        String suspend = CHANNELS + "/" + id + "/suspend";
        String key = newKey();
        String reason = "{\"reason\": \"Settlement is late\"}";

        assertThat(post(suspend, officer("operator"), key, reason).status()).isEqualTo(204);
        assertThat(channel(id).json().at("/suspension/reason").asString()).isEqualTo("Settlement is late");
        assertThat(post(suspend, officer("operator"), key, reason).status()).isEqualTo(204);
        assertThat(post(suspend, manager(), newKey(), reason).problem()).isEqualTo("partner-already-suspended");

        String resume = CHANNELS + "/" + id + "/resume";
        assertThat(post(resume, manager(), newKey(), "").status()).isEqualTo(204);
        assertThat(channel(id).json().path("suspension").isNull()).isTrue();
        assertThat(post(resume, manager(), newKey(), "").problem()).isEqualTo("partner-not-suspended");
    }

    @Test
    void terms_are_changed_on_the_basis_of_what_was_read() {
        String id = registeredId();
        String etag = channel(id).header("ETag");
        String patch = """
                {"fee": 2500, "cutOff": {"from": "23:30", "until": "00:30"}, "limits": {"requestsPerSecond": 7}}""";

        Answer changed = patch(id, etag, patch);

        assertThat(changed.status()).as(changed.http().body()).isEqualTo(200);
        JsonNode terms = changed.json().path("terms");
        assertThat(terms.path("fee").asLong()).isEqualTo(2500);
        assertThat(terms.at("/limits/highestPayment").asLong()).isEqualTo(10_000_000);
        assertThat(terms.at("/limits/requestsPerSecond").asLong()).isEqualTo(7);
        assertThat(changed.header("ETag")).isEqualTo(channel(id).header("ETag")).isNotEqualTo(etag);
        assertThat(patch(id, etag, patch).problem()).isEqualTo("changed-since-read");
        assertThat(patch(id, "", patch).status()).isEqualTo(428);
        Answer roundTheClock = patch(id, changed.header("ETag"), "{\"cutOff\": null}");
        assertThat(roundTheClock.json().at("/terms/cutOff").isNull()).isTrue();
    }

    @Test
    void a_patch_is_checked_like_a_registration() {
        String id = registeredId();
        String taken =
                channel(registeredId()).json().at("/terms/partnerServiceId").asString();

        assertThat(patch(id, "*", "{\"name\": null}").fieldError()).isEqualTo("name required");
        assertThat(patch(id, "*", "{\"colour\": \"red\"}").fieldError()).isEqualTo("colour unknown");
        assertThat(patch(id, "*", "{\"fee\": \"free\"}").fieldError()).isEqualTo("fee type");
        assertThat(patch(id, "*", "[]").status()).isEqualTo(400);
        assertThat(patch(id, "*", "{\"partnerServiceId\": \"%s\"}".formatted(taken))
                        .problem())
                .isEqualTo("partner-service-id-taken");
    }

    @Test
    void partners_are_listed_page_by_page_and_nobody_else_is_found() {
        String first = registeredId();
        String second = registeredId();

        JsonNode page = get(CHANNELS + "?after=" + first + "&limit=1", officer("operator"))
                .json();

        assertThat(page.at("/items/0/partnerId").asString()).isEqualTo(second);
        assertThat(page.at("/items")).hasSize(1);
        assertThat(get(CHANNELS + "?after=" + second, officer("operator"))
                        .json()
                        .path("next")
                        .isNull())
                .isTrue();
        assertThat(get(CHANNELS + "/NOBODY", manager()).problem()).isEqualTo("partner-unknown");
        assertThat(post(CHANNELS + "/nobody/resume", manager(), newKey(), "").status())
                .isEqualTo(404);
    }

    private static String manager() {
        return officer("partner-manager");
    }

    /** After all ids before it. */
    private static String newId() {
        return "ZZ-%05d".formatted(SERIAL.incrementAndGet());
    }

    private String registeredId() {
        String id = newId();
        assertThat(register(id).status()).isEqualTo(201);
        return id;
    }

    private Answer register(String id) {
        return register(id, newKey());
    }

    private Answer register(String id, String key) {
        return post(CHANNELS, manager(), key, registration(id, KEYS));
    }

    private Answer channel(String id) {
        return get(CHANNELS + "/" + id, officer("operator"));
    }

    private Answer patch(String id, String ifMatch, String body) {
        var request = to(CHANNELS + "/" + id, manager()).header("Content-Type", "application/json");
        if (!ifMatch.isEmpty()) {
            request.header("If-Match", ifMatch);
        }
        return send(request.method("PATCH", BodyPublishers.ofString(body)));
    }

    private static String registration(String id, KeyPair keys) {
        return """
                {"partnerId": "%s", "terms": {"name": "Example partner", "channel": "POSPAY", "partnerServiceId": "%s",
                 "products": ["BPU_BY_NIK"], "limits": {"highestPayment": 10000000, "requestsPerSecond": 50}},
                 "key": %s}""".formatted(id, "9" + id.substring(3), keyBody(publicPem(keys)));
    }

    private static String keyBody(String pem) {
        return "{\"publicKey\": %s}".formatted(JsonMapper.shared().writeValueAsString(pem));
    }

    private static String publicPem(KeyPair keys) {
        return pem("PUBLIC KEY", keys.getPublic().getEncoded());
    }
}
