package id.jamsos.claims;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jamsos.platform.testing.Contract;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntitlementsIT extends RunningService {
    private static final Contract OPENED = Contract.of("contribution/coverage-changed.v1");
    private static final Contract CREDITED = Contract.of("contribution/contribution-credited.v1");
    private static final String AGENT = "416tv4zmpvshhjyyyf4bb90cjm";

    private final String siti = "siti-" + UUID.randomUUID();

    @Test
    void a_member_who_never_paid_has_zero_months() {
        publish(siti, 1, OPENED.type(), OPENED.minimal());

        awaitEntitlement();

        assertThat(entitlements(officer("cashier")).json().path("monthsPaid").toString())
                .isEqualTo("{\"JKK\":0,\"JKM\":0,\"JHT\":0}");
        assertThat(entitlements(officer("cashier")).json().path("months").isEmpty())
                .isTrue();
    }

    @Test
    void paid_months_follow_the_account() {
        publish(siti, 1, OPENED.type(), OPENED.minimal());
        publish(siti, 2, CREDITED.type(), CREDITED.complete());

        var answer = await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> entitlements(officer("adjudicator")),
                        seen -> seen.json().path("monthsPaid").path("JHT").asInt(0) == 2);

        assertThat(answer.body())
                .contains("\"participantId\":\"" + siti + "\"", "\"monthsPaid\":{\"JKK\":2,\"JKM\":2,\"JHT\":2}")
                .contains("{\"month\":\"2026-11\",\"programmes\":[{\"programme\":\"JKK\",\"base\":2600000,"
                        + "\"amount\":13000,\"paymentId\":\"4v18yz5wdbaq5pfm8jdyp5mnh6\"}")
                .contains("\"asOf\":\"2026-11-20T03:00:00Z\"");
    }

    @Test
    void what_comes_twice_counts_once() {
        publish(siti, 1, OPENED.type(), OPENED.minimal());
        publish(siti, 2, CREDITED.type(), CREDITED.minimal());
        publish(siti, 2, CREDITED.type(), CREDITED.minimal());
        publish(siti, 3, CREDITED.type(), CREDITED.minimal());

        awaitVersion(3);

        assertThat(entitlements(officer("finance")).json().path("monthsPaid").toString())
                .isEqualTo("{\"JKK\":1,\"JKM\":1,\"JHT\":0}");
    }

    @Test
    void an_unchanged_entitlement_is_not_sent_again() {
        publish(siti, 1, OPENED.type(), OPENED.minimal());
        awaitEntitlement();
        var tag = entitlements(officer("cashier")).header("ETag");

        assertThat(tag).isEqualTo("\"1\"");
        assertThat(entitlements(officer("cashier"), "If-None-Match", tag).status())
                .isEqualTo(304);
    }

    @Test
    void an_event_that_cannot_be_read_stops_nobody_else() {
        publish("broken-" + siti, 1, CREDITED.type(), "{\"segment\":7}".getBytes(UTF_8));
        publish(siti, 1, OPENED.type(), OPENED.minimal());

        awaitEntitlement();
    }

    @Test
    void members_see_their_own_and_nobody_elses() {
        publish(siti, 1, OPENED.type(), OPENED.minimal());
        awaitEntitlement();

        var other = entitlements(party("participant", "somebody-else"));

        assertThat(entitlements(party("participant", siti)).status()).isEqualTo(200);
        assertThat(other.status()).isEqualTo(403);
        assertThat(other.problem()).isEqualTo("not-yours");
    }

    @Test
    void agents_see_the_members_they_serve() {
        publish(siti, 1, OPENED.type(), OPENED.complete());
        awaitEntitlement();

        assertThat(entitlements(party("agent", AGENT)).status()).isEqualTo(200);
        assertThat(entitlements(party("agent", "another-agent")).status()).isEqualTo(403);
        assertThat(entitlements(party("participant", AGENT)).status()).isEqualTo(403);
    }

    @Test
    void an_unknown_participant_is_not_found_by_those_who_may_look() {
        var officer = entitlements(officer("cashier"), "Accept-Language", "id");

        assertThat(officer.status()).isEqualTo(404);
        assertThat(officer.problem()).isEqualTo("participant-not-found");
        assertThat(officer.body()).contains("Peserta tidak ditemukan");
        assertThat(entitlements(party("agent", AGENT)).status()).isEqualTo(403);
        assertThat(entitlements(party("participant", siti)).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"channel", "analyst", "operator", "outreach"})
    void who_has_no_business_with_it_is_refused(String role) {
        assertThat(entitlements(officer(role)).status()).isEqualTo(403);
    }

    @Test
    void the_clock_of_a_sandbox_can_be_read() {
        assertThat(get("/api/v1/sandbox/clock", officer("operator")).status()).isEqualTo(200);
    }

    @Test
    void the_service_describes_and_measures_itself() {
        assertThat(get("/v3/api-docs", "").body()).contains("/api/v1/participants/{id}/entitlements", "monthsPaid");
        assertThat(management("/actuator/prometheus").body())
                .contains("jamsos_consumer_lag_records", "jamsos_parked_keys");
        assertThat(management("/actuator/health").body()).contains("\"UP\"");
    }

    private void awaitEntitlement() {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> entitlements(officer("cashier")).status() == 200);
    }

    private void awaitVersion(long version) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> entitlements(officer("cashier")).header("ETag").equals("\"" + version + "\""));
    }

    private Answer entitlements(String bearer, String... headers) {
        return get("/api/v1/participants/" + siti + "/entitlements", bearer, headers);
    }
}
