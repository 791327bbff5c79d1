package id.jamsos.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a caller is told who asks for the wrong thing. */
@ExtendWith(Jamsos.Extension.class)
class RefusalsIT {
    private final Clients clients;

    RefusalsIT(Jamsos jamsos) {
        clients = jamsos.clients();
    }

    @Test
    void wrong_fields_are_all_named_in_english_or_in_indonesian() {
        var spoilt =
                Worker.form(Worker.newNik(), "KIOSK").replace("Siti Aminah", "").replace("3273\"", "x\"");

        var english = clients.as("kiosk").post("/api/v1/participants", spoilt);
        var indonesian = clients.as("kiosk").inIndonesian("/api/v1/participants", spoilt);

        assertThat(english.expect(400).path("errors").findValuesAsString("field"))
                .contains("name", "address.regionCode");
        assertThat(english.text("title")).isEqualTo("The request is not valid");
        assertThat(indonesian.text("title")).isEqualTo("Permintaan tidak valid");
        assertThat(english.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void the_same_person_is_registered_once_and_only_an_officer_learns_where() {
        var nik = Worker.newNik();
        var id = clients.as("kiosk")
                .post("/api/v1/participants", Worker.form(nik, "KIOSK"))
                .expect(201)
                .path("participantId")
                .asString();

        var registrar = clients.as("registrar").post("/api/v1/participants", Worker.form(nik, "BRANCH"));
        var bank = clients.as("bank").post("/api/v1/participants", Worker.form(nik, "BANK"));

        assertThat(registrar.expect(409).path("participantId").asString()).isEqualTo(id);
        assertThat(bank.expect(409).has("participantId")).isFalse();
    }

    @Test
    void a_repeated_command_has_the_same_answer_and_a_reused_key_is_refused() {
        var form = Worker.form(Worker.newNik(), "KIOSK");
        var first = clients.as("kiosk").post("/api/v1/participants", form, "key-of-" + form.hashCode());

        var again = clients.as("kiosk").post("/api/v1/participants", form, "key-of-" + form.hashCode());
        var other = clients.as("kiosk")
                .post("/api/v1/participants", Worker.form(Worker.newNik(), "KIOSK"), "key-of-" + form.hashCode());

        assertThat(again.expect(201)).isEqualTo(first.expect(201));
        other.expect(422);
    }

    @Test
    void a_method_that_a_path_does_not_take_is_answered_with_those_that_it_takes() {
        var answer = clients.as("registrar").put("/api/v1/participants", "{}");

        answer.expect(405);
        assertThat(answer.headers().firstValue("Allow")).hasValue("POST");
    }

    @Test
    void a_wrong_amount_and_a_second_payment_have_their_own_answers() {
        var worker = Worker.registered(clients);
        var bill = worker.billed();
        var right = Worker.payment(bill, "ONE-" + worker.kpj());
        var wrong = right.replace("\"amount\": ", "\"amount\": 1");

        clients.as("kiosk").post("/api/v1/payments", wrong).expect(422);
        clients.as("kiosk").post("/api/v1/payments", right).expect(201);
        var second = clients.as("kiosk").post("/api/v1/payments", Worker.payment(bill, "TWO-" + worker.kpj()));

        assertThat(second.expect(409).path("type").asString()).isEqualTo("urn:jamsos:problem:bill-already-paid");
    }

    @Test
    void nobody_gets_in_without_a_token_or_with_a_forged_one() {
        var forged =
                new Caller(clients.anonymous().gateway(), clients.as("auditor").token() + "x");

        clients.anonymous().get("/api/v1/rates").expect(401);
        assertThat(forged.get("/api/v1/rates").expect(401).path("type").asString())
                .isEqualTo("urn:jamsos:problem:invalid-token");
    }

    @Test
    void a_body_beyond_a_megabyte_is_refused_before_a_service_sees_it() {
        var huge = "{\"name\": \"" + "x".repeat(1 << 20) + "\"}";

        clients.as("registrar").post("/api/v1/participants", huge).expect(413);
    }

    @Test
    void an_unknown_participant_has_no_overview() {
        clients.as("auditor")
                .get("/api/v1/participants/00000000000000000000000000/overview")
                .expect(404);
    }
}
