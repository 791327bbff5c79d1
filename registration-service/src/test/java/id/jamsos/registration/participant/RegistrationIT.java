package id.jamsos.registration.participant;

import static org.assertj.core.api.Assertions.assertThat;

import id.jamsos.platform.testing.TestTokens;
import id.jamsos.registration.RunningService;
import id.jamsos.registration.form.Example;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class RegistrationIT extends RunningService {
    @Test
    void a_worker_is_registered() {
        Example siti = newSiti();

        Answer answer = register(siti);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).isEqualTo(PARTICIPANTS + "/" + answer.text("participantId"));
        assertThat(Kpj.isValid(answer.text("kpj"))).isTrue();
        assertThat(answer.text("status")).isEqualTo("REGISTERED");
        assertThat(answer.text("nik")).startsWith("************").doesNotContain("3273");
        assertThat(answer.text("registeredAt")).endsWith("Z");
        assertThat(answer.json().path("warnings")).isEmpty();
    }

    @Test
    void what_should_be_looked_at_is_told_in_the_language_asked_for() {
        Example odd = newSiti().with("birthDate", "\"1988-04-18\"").without("heirs");

        Answer answer = send(registration(odd, kiosk(), newKey()).header("Accept-Language", "id"));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().path("warnings").findValuesAsString("code"))
                .containsExactly("nik-birth-date-differs", "no-heirs");
        assertThat(answer.body()).contains("Tanggal lahir dalam NIK berbeda");
    }

    @Test
    void all_that_is_wrong_is_told_at_once_in_english_and_indonesian() {
        Example spoilt = newSiti().without("name").with("mobile", "\"1\"").with("heirs[0].birthDate", "\"2999-01-01\"");

        Answer english = send(registration(spoilt, kiosk(), newKey()));
        Answer indonesian = send(registration(spoilt, kiosk(), newKey()).header("Accept-Language", "id"));

        assertThat(english.status()).isEqualTo(400);
        assertThat(english.problem()).isEqualTo("invalid-request");
        assertThat(errors(english))
                .containsExactly("name required", "mobile mobile-format", "heirs[0].birthDate in-future");
        assertThat(english.body()).contains("must not be in the future");
        assertThat(indonesian.body()).contains("tidak boleh di masa depan");
    }

    @Test
    void what_the_scheme_does_not_allow_is_refused_as_such() {
        Answer answer = register(newSiti().with("birthDate", "\"1950-01-01\""));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("registration-refused");
        assertThat(errors(answer)).containsExactly("birthDate too-old");
        assertThat(answer.body()).contains("must be younger than 65 years");
    }

    @Test
    void a_field_that_nobody_knows_is_refused() {
        Answer answer = register(newSiti().with("salary", "1"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(errors(answer)).containsExactly("salary unknown");
    }

    @Test
    void a_request_without_an_idempotency_key_is_refused() {
        Answer answer = send(registration(newSiti(), kiosk(), " "));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("idempotency-key-missing");
    }

    @ParameterizedTest
    @CsvSource({
        "channel,KIOSK,KIOSK,,201",
        "channel,KIOSK,BRANCH,,403",
        "agent,agent-7,PERISAI,agent-7,201",
        "agent,agent-7,PERISAI,agent-8,403",
        "agent,agent-7,KIOSK,,403",
        "agent,agent-7,PERISAI,,400",
        "outreach,village-1,VILLAGE,,201",
        "registrar,,BRANCH,,201",
        "registrar,,PERISAI,agent-8,201",
        "participant,zxqwhv1n8fymahxy8y64qhh0ew,JMO,,403",
        "cashier,,BRANCH,,403"
    })
    void a_channel_and_an_agent_register_in_their_own_name_only(
            String role, String party, String channel, String agentId, int status) {
        String bearer = party == null ? officer(role) : TestTokens.bearer(role, party);
        Example siti = newSiti().with("channel", '"' + channel + '"');
        Example named = agentId == null ? siti : siti.with("agentId", '"' + agentId + '"');

        assertThat(send(registration(named, bearer, newKey())).status()).isEqualTo(status);
    }

    @Test
    void a_channel_that_forgets_to_name_itself_is_told_so() {
        Answer answer = register(newSiti().without("channel"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(errors(answer)).containsExactly("channel required");
    }

    @Test
    void registrations_are_counted_by_channel() {
        register(newSiti());

        assertThat(management("/actuator/prometheus").body())
                .containsPattern("jamsos_participants_registered_total\\{.*channel=\"KIOSK\".*} [1-9]");
    }

    @Test
    void the_service_is_healthy() {
        assertThat(management("/actuator/health").text("status")).isEqualTo("UP");
    }

    private static List<String> errors(Answer answer) {
        return answer.json()
                .path("errors")
                .valueStream()
                .map(RegistrationIT::error)
                .toList();
    }

    private static String error(JsonNode error) {
        return error.path("field").asString("") + " " + error.path("code").asString("");
    }
}
