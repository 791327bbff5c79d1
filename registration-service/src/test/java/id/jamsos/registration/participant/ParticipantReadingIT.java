package id.jamsos.registration.participant;

import static org.assertj.core.api.Assertions.assertThat;

import id.jamsos.registration.RunningService;
import id.jamsos.registration.form.Example;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ParticipantReadingIT extends RunningService {
    @Test
    void a_participant_reads_their_own_data_in_full() {
        Example siti = newSiti();
        String id = registered(siti);

        Answer answer = get(PARTICIPANTS + "/" + id, participant(id));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("ETag")).isEqualTo("\"1\"");
        assertThat(answer.body()).contains(siti.nik(), "Siti Aminah", "Aisyah", "Jalan Melati 5", "Budi Santoso");
        assertThat(answer.text("branch")).isEqualTo("P32");
        assertThat(answer.json().path("programmes").valueStream().map(JsonNode::asString))
                .containsExactly("JKK", "JKM", "JHT");
    }

    @ParameterizedTest
    @CsvSource({
        "registrar,true",
        "auditor,true",
        "cashier,false",
        "channel,false",
        "adjudicator,false",
        "approver,false"
    })
    void personal_data_is_masked_by_role(String role, boolean unmasked) {
        Example siti = newSiti();
        String id = registered(siti);

        Answer answer = get(PARTICIPANTS + "/" + id, officer(role));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("name")).isEqualTo(unmasked ? "Siti Aminah" : "S*** A*****");
        assertThat(answer.body().contains(siti.nik())).isEqualTo(unmasked);
        assertThat(answer.body().contains("Aisyah")).isEqualTo(unmasked);
        assertThat(answer.text("mobile")).isEqualTo(unmasked ? "081234567890" : "*********890");
    }

    @Test
    void an_agent_reads_their_own_members_masked() {
        Example siti = newSiti().with("channel", "\"PERISAI\"").with("agentId", "\"agent-7\"");
        String id = send(registration(siti, agent("agent-7"), newKey())).text("participantId");

        Answer own = get(PARTICIPANTS + "/" + id, agent("agent-7"));

        assertThat(own.text("name")).isEqualTo("S*** A*****");
        assertThat(get(PARTICIPANTS + "/" + id, agent("agent-8")).status()).isEqualTo(403);
    }

    @Test
    void a_foreign_participant_and_an_unknown_one_look_the_same_to_those_who_may_read_only_their_own() {
        String foreign = registered(newSiti());
        String reader = participant("zxqwhv1n8fymahxy8y64qhh0ew");

        Answer refused = get(PARTICIPANTS + "/" + foreign, reader);
        Answer unknown = get(PARTICIPANTS + "/zbrdrvh37mjd6j7rp9pz9h6r6s", reader);

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.problem()).isEqualTo("not-yours");
        assertThat(unknown.status()).isEqualTo(403);
        assertThat(unknown.problem()).isEqualTo("not-yours");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zbrdrvh37mjd6j7rp9pz9h6r6s", "nobody"})
    void an_unknown_participant_is_not_found(String id) {
        Answer answer = get(PARTICIPANTS + "/" + id, officer("registrar"));

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.problem()).isEqualTo("participant-not-found");
    }

    @Test
    void a_participant_is_found_by_nik_and_by_kpj() {
        Example siti = newSiti();
        Answer registered = register(siti);

        Answer byNik = search("{\"nik\": \"" + siti.nik() + "\"}", officer("cashier"));
        Answer byKpj = search("{\"kpj\": \"" + registered.text("kpj") + "\"}", officer("cashier"));

        assertThat(byNik.json().at("/items/0/participantId").asString()).isEqualTo(registered.text("participantId"));
        assertThat(byNik.json().at("/items/0/nik").asString()).startsWith("************");
        assertThat(byKpj.body()).isEqualTo(byNik.body());
    }

    @Test
    void nobody_found_is_an_empty_list() {
        Answer answer = search("{\"nik\": \"3273015704889999\"}", kiosk());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("items")).isEmpty();
    }

    @Test
    void an_agent_finds_their_own_members_only() {
        Example siti = newSiti().with("channel", "\"PERISAI\"").with("agentId", "\"agent-7\"");
        send(registration(siti, agent("agent-7"), newKey()));
        String body = "{\"nik\": \"" + siti.nik() + "\"}";

        assertThat(search(body, agent("agent-7")).json().path("items")).hasSize(1);
        assertThat(search(body, agent("agent-8")).json().path("items")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                                    | nik-or-kpj
            {"nik": "3273015704880003", "kpj": "26407182356"}     | nik-or-kpj
            {"nik": "327301570488000"}                            | nik-digits
            {"kpj": "26407182357"}                                | kpj
            """)
    void a_search_names_exactly_one_sound_number(String body, String code) {
        Answer answer = search(body, officer("registrar"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/code").asString()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"participant", "finance", "outreach", "operator"})
    void other_roles_may_not_search(String role) {
        assertThat(search("{\"kpj\": \"26407182356\"}", officer(role)).status()).isEqualTo(403);
    }
}
