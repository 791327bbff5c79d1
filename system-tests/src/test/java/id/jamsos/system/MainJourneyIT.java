package id.jamsos.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** One worker registered, one contribution paid, one number that moves. */
@ExtendWith(Jamsos.Extension.class)
class MainJourneyIT {
    private final Clients clients;

    MainJourneyIT(Jamsos jamsos) {
        clients = jamsos.clients();
    }

    @Test
    void a_worker_registers_at_a_kiosk_and_gets_a_membership_number_of_eleven_digits() {
        var answer = clients.as("kiosk").post("/api/v1/participants", Worker.form(Worker.newNik(), "KIOSK"));

        assertThat(answer.expect(201).path("kpj").asString()).matches("[0-9]{11}");
        assertThat(answer.headers().firstValue("Location"))
                .hasValue("/api/v1/participants/" + answer.text("participantId"));
        assertThat(answer.text("nik")).matches("\\*+[0-9]{4}");
    }

    @Test
    void a_month_is_quoted_with_the_law_behind_every_line_and_billed_at_the_same_price() {
        var worker = Worker.registered(clients);

        var quote = clients.as("kiosk")
                .post(
                        "/api/v1/quotes",
                        "{\"segment\": \"BPU\", \"income\": 1000000, \"sector\": \"TRANSPORT\", \"payer\": \"SELF\","
                                + " \"programmes\": [\"JKK\", \"JKM\"], \"months\": 1}")
                .expect(200);
        var bill = worker.billed();

        assertThat(quote.path("lines").valueStream())
                .isNotEmpty()
                .allSatisfy(
                        line -> assertThat(line.path("legalSource").asString()).isNotBlank());
        assertThat(bill.path("total").asLong()).isEqualTo(quote.path("total").asLong());
    }

    @Test
    void whoever_moves_and_has_another_heir_says_so_once_and_goes_on_as_before() {
        var worker = Worker.registered(clients);
        String seen =
                worker.self().get(worker.path("")).headers().firstValue("ETag").orElseThrow();
        String change = """
                {"address": {"line": "Jalan Kenanga 7", "regionCode": "3204"},
                 "heirs": [{"name": "Dewi", "relationship": "CHILD", "birthDate": "2015-03-04"}]}""";

        var changed = worker.self().patch(worker.path(""), seen, change).expect(200);

        assertThat(changed.at("/address/line").asString()).isEqualTo("Jalan Kenanga 7");
        assertThat(changed.at("/address/postalCode").isNull()).isTrue();
        assertThat(changed.at("/heirs/0/name").asString()).isEqualTo("Dewi");
        assertThat(worker.self().patch(worker.path(""), seen, change).status()).isEqualTo(412);
        worker.pay(worker.billed());
        worker.awaitActive();
    }

    @Test
    void after_the_payment_every_view_follows_within_a_second() {
        var worker = Worker.registered(clients);
        var bill = worker.billed();

        var payment = worker.pay(bill);

        assertThat(payment.path("receiptNumber").asString()).matches("[0-9]{15}");
        await().atMost(Worker.SOON.multipliedBy(slowness()))
                .pollInterval(Duration.ofMillis(20))
                .until(worker::hasMonthInEveryView);
    }

    @Test
    void after_the_payment_the_reports_move_by_exactly_one_person_and_the_amount() {
        var worker = Worker.registered(clients);
        var bill = worker.billed();
        long total = bill.path("total").asLong();
        awaitQuietReports();
        long active = active();
        long amount = amount();

        worker.pay(bill);

        await().atMost(Worker.PATIENCE).until(() -> active() == active + 1 && amount() == amount + total);
    }

    @Test
    void a_card_shows_who_is_covered() {
        var worker = Worker.registered(clients);
        worker.pay(worker.billed());

        worker.awaitActive();

        await().atMost(Worker.PATIENCE)
                .until(() -> worker.self()
                        .get(worker.path("/card"))
                        .expect(200)
                        .toString()
                        .contains("ACTIVE"));
    }

    private void awaitQuietReports() {
        await().atMost(Worker.PATIENCE)
                .until(() -> report("coverage?by=channel").path("lagMillis").asLong() == 0);
    }

    private long active() {
        return report("coverage?by=segment").path("total").path("active").asLong();
    }

    private long amount() {
        return report("contributions?by=segment").path("total").path("amount").asLong();
    }

    private JsonNode report(String query) {
        return clients.as("analyst").get("/api/v1/reports/" + query).expect(200);
    }

    /** A second is promised to a machine that does nothing else; on a build machine the compiler of the next module runs too. */
    private static int slowness() {
        return Integer.getInteger("jamsos.test.slowness", 5);
    }
}
