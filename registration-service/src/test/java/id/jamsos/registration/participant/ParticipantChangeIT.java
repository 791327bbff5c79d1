package id.jamsos.registration.participant;

import static org.assertj.core.api.Assertions.assertThat;

import id.jamsos.registration.RunningService;
import id.jamsos.registration.Topic;
import id.jamsos.registration.form.Example;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ParticipantChangeIT extends RunningService {
    private static final String TOPIC = "jamsos.registration.participant";

    @Test
    void a_participant_changes_what_is_named_and_the_rest_stays() {
        String id = registered(newSiti());

        Answer changed = change(
                id,
                participant(id),
                "\"1\"",
                "{\"email\": null, \"address\": {\"line\": \"Jalan Kenanga 7\", \"regionCode\": \"3204\"}}");

        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(changed.json().at("/address/line").asString()).isEqualTo("Jalan Kenanga 7");
        assertThat(changed.json().at("/address/postalCode").isNull()).isTrue();
        assertThat(changed.json().path("email").isNull()).isTrue();
        assertThat(changed.text("mobile")).isEqualTo("081234567890");
        assertThat(changed.text("branch")).isEqualTo("P32");
        Answer read = get(PARTICIPANTS + "/" + id, participant(id));
        assertThat(read.body()).isEqualTo(changed.body());
        assertThat(read.header("ETag")).isEqualTo("\"2\"").isEqualTo(changed.header("ETag"));
    }

    @Test
    void a_change_is_announced_without_what_is_personal() {
        String id = registered(newSiti());

        change(id, officer("registrar"), "*", "{\"mobile\": \"081299988877\", \"heirs\": []}");

        var event = Topic.firstOf(id, TOPIC, 2).getLast();
        String json = new String(event.value(), StandardCharsets.UTF_8);
        assertThat(new String(event.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8))
                .isEqualTo("ParticipantChanged");
        assertThat(json).contains("CONTACT", "HEIRS", "3273").doesNotContain("ADDRESS", "081299988877");
    }

    @Test
    void warnings_are_those_of_now_and_a_repeated_registration_has_those_of_then() {
        Example siti = newSiti().with("heirs", "[]");
        String key = newKey();
        Answer first = send(registration(siti, kiosk(), key));
        String id = first.text("participantId");

        Answer changed = change(
                id,
                officer("registrar"),
                "*",
                "{\"heirs\": [{\"name\": \"Budi\", \"relationship\": \"SPOUSE\", \"birthDate\": \"1985-01-02\"}]}");

        assertThat(changed.json().path("warnings")).isEmpty();
        assertThat(send(registration(siti, kiosk(), key)).body()).isEqualTo(first.body());
    }

    @Test
    void nothing_to_change_changes_nothing() {
        String id = registered(newSiti());
        String before = get(PARTICIPANTS + "/" + id, participant(id)).header("ETag");

        Answer changed = change(id, participant(id), before, "{\"mobile\": \"081234567890\"}");

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.header("ETag")).isEqualTo(before);
    }

    @Test
    void who_has_not_seen_the_present_state_changes_nothing() {
        String id = registered(newSiti());
        change(id, participant(id), "*", "{\"occupation\": \"Nelayan\"}");

        Answer late = change(id, participant(id), "\"1\"", "{\"occupation\": \"Petani\"}");

        assertThat(late.status()).isEqualTo(412);
        assertThat(late.problem()).isEqualTo("changed-since-read");
        assertThat(get(PARTICIPANTS + "/" + id, participant(id)).text("occupation"))
                .isEqualTo("Nelayan");
    }

    @Test
    void without_if_match_nothing_is_changed() {
        String id = registered(newSiti());

        Answer refused = change(id, participant(id), "", "{\"occupation\": \"Nelayan\"}");

        assertThat(refused.status()).isEqualTo(428);
        assertThat(refused.problem()).isEqualTo("if-match-missing");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"name": "Siti"}                         | name            | not-changeable
            {"nik": "3273015704880003"}              | nik             | not-changeable
            {"monthlyIncome": 5000000}               | monthlyIncome   | not-changeable
            {"mobile": null}                         | mobile          | required
            {"address": null}                        | address         | required
            {"address": {"regionCode": "0001"}}      | address.regionCode | region-code-province
            {"heirs": [null]}                        | heirs[0]        | required
            {"heirs": null}                          | heirs           | required
            {"moblie": "081234567890"}               | moblie          | unknown
            {"address": {"city": "Bandung"}}         | address.city    | unknown
            {"mobile": {"a": 1}}                     | mobile          | type
            {"heirs": 7}                             | heirs           | type
            """)
    void a_wrong_change_is_refused_with_its_field(String patch, String field, String code) {
        String id = registered(newSiti());

        Answer refused = change(id, officer("registrar"), "*", patch);

        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        List<JsonNode> errors = refused.json().path("errors").valueStream().toList();
        assertThat(errors).singleElement().satisfies(error -> {
            assertThat(error.path("field").asString()).isEqualTo(field);
            assertThat(error.path("code").asString()).isEqualTo(code);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[]", "5", "{\"mobile\": {\"a\": 1}}", "{\"heirs\": 7}", "{\"mobile\": \"1\", \"mobile\": \"2\"}"
            })
    void what_is_no_change_at_all_is_refused(String body) {
        String id = registered(newSiti());

        Answer refused = change(id, officer("registrar"), "*", body);

        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.problem()).isIn("malformed-json", "invalid-request");
    }

    @Test
    void a_new_postal_code_comes_with_the_new_region_and_another_line_keeps_it() {
        String id = registered(newSiti());

        Answer nextDoor = change(id, participant(id), "*", "{\"address\": {\"line\": \"Jalan Melati 6\"}}");
        Answer moved = change(
                id, participant(id), "*", "{\"address\": {\"regionCode\": \"3204\", \"postalCode\": \"40911\"}}");

        assertThat(nextDoor.json().at("/address/postalCode").asString()).isEqualTo("40115");
        assertThat(moved.json().at("/address/postalCode").asString()).isEqualTo("40911");
        assertThat(moved.json().at("/address/line").asString()).isEqualTo("Jalan Melati 6");
    }

    @Test
    void the_agent_who_brought_the_participant_changes_nothing_either() {
        Example siti = newSiti().with("channel", "\"PERISAI\"").with("agentId", "\"agent-7\"");
        String id = send(registration(siti, agent("agent-7"), newKey())).text("participantId");

        assertThat(change(id, agent("agent-7"), "*", "{\"heirs\": []}").status())
                .isEqualTo(403);
    }

    @Test
    void others_change_nothing_and_learn_nothing() {
        String id = registered(newSiti());
        String patch = "{\"heirs\": []}";

        assertThat(change(id, kiosk(), "*", patch).status()).isEqualTo(403);
        assertThat(change(id, agent("agent-7"), "*", patch).status()).isEqualTo(403);
        assertThat(change(id, participant("zxqwhv1n8fymahxy8y64qhh0ew"), "*", patch)
                        .problem())
                .isEqualTo("not-yours");
        assertThat(change("zbrdrvh37mjd6j7rp9pz9h6r6s", participant(id), "*", patch)
                        .problem())
                .isEqualTo("not-yours");
        assertThat(change("zbrdrvh37mjd6j7rp9pz9h6r6s", officer("registrar"), "*", patch)
                        .problem())
                .isEqualTo("participant-not-found");
    }
}
