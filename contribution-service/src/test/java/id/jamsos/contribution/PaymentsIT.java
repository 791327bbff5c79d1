package id.jamsos.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jamsos.platform.testing.TestTokens;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PaymentsIT extends RunningService {

    @Test
    void a_payment_gets_a_receipt_and_reaches_the_account_once() {
        String id = registered();
        Answer bill = orderBill(id, 2);

        Answer payment = pay(bill);

        assertThat(payment.status()).as(payment.http().body()).isEqualTo(201);
        assertThat(payment.text("receiptNumber")).matches("[0-9]{15}");
        assertThat(payment.number("amount")).isEqualTo(bill.number("total"));
        awaitCoverage(id, "ACTIVE");
        Answer read = get("/api/v1/bills/" + bill.text("billId"), officer("finance"));
        assertThat(read.text("status")).isEqualTo("PAID");
        assertThat(read.json().path("payment").path("paymentId").asString()).isEqualTo(payment.text("paymentId"));
        assertThat(types(bill.text("billId"), "jamsos.contribution.bill", 2))
                .containsExactly("BillIssued", "ContributionPaid");
        assertThat(types(id, "jamsos.contribution.account", 3))
                .containsExactly("CoverageChanged", "ContributionCredited", "CoverageChanged");
    }

    @Test
    void a_hundred_simultaneous_reports_of_one_payment_are_one_payment() throws Exception {
        String id = registered();
        Answer bill = orderBill(id, 1);
        String key = newKey();
        String reference = "K-" + newKey();
        String body = paymentBody(bill.text("billId"), bill.number("total"), "KIOSK", reference, clock.now());

        List<Answer> answers = simultaneously(100, () -> post("/api/v1/payments", kiosk(), key, body));

        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(new HashSet<>(answers.stream().map(one -> one.http().body()).toList()))
                .hasSize(1);
        awaitCoverage(id, "ACTIVE");
        assertThat(types(bill.text("billId"), "jamsos.contribution.bill", 2)).hasSize(2);
        assertThat(types(id, "jamsos.contribution.account", 3))
                .filteredOn("ContributionCredited"::equals)
                .hasSize(1);
    }

    @Test
    void of_different_simultaneous_payments_one_is_booked() throws Exception {
        Answer bill = orderBill(registered(), 1);

        List<Answer> answers = simultaneously(30, () -> pay(bill));

        assertThat(answers).filteredOn(one -> one.status() == 201).hasSize(1);
        assertThat(answers)
                .filteredOn(one -> one.status() != 201)
                .extracting(Answer::problem)
                .containsOnly("bill-already-paid");
    }

    @Test
    void an_order_that_meets_a_payment_loses_nothing() throws Exception {
        for (int round = 0; round < 10; round++) {
            String id = registered();
            Answer bill = orderBill(id, 1);

            List<Answer> answers = simultaneously(2, number -> number == 0 ? pay(bill) : orderBill(id, 1));

            boolean paid = answers.getFirst().status() == 201;
            if (paid) {
                awaitCoverage(id, "ACTIVE");
            } else {
                assertThat(answers.getFirst().problem()).isEqualTo("bill-cancelled");
            }
            String firstMonth =
                    answers.getLast().json().path("lines").path(0).path("month").asString();
            assertThat(firstMonth).isEqualTo(month().plusMonths(paid ? 1 : 0).toString());
        }
    }

    @Test
    void a_repeated_report_gets_the_same_answer() {
        Answer bill = orderBill(registered(), 1);
        String key = newKey();
        String body = paymentBody(bill.text("billId"), bill.number("total"), "KIOSK", "K-" + key, clock.now());
        Answer first = post("/api/v1/payments", kiosk(), key, body);

        assertThat(post("/api/v1/payments", kiosk(), key, body).http().body())
                .isEqualTo(first.http().body());
        assertThat(pay(bill, newKey(), "K-" + key).text("paymentId")).isEqualTo(first.text("paymentId"));
        assertThat(pay(bill, key, "K-other").problem()).isEqualTo("idempotency-key-reused");
    }

    @Test
    void another_amount_is_refused_and_told_the_right_one() {
        Answer bill = orderBill(registered(), 1);
        String body = paymentBody(bill.text("billId"), bill.number("total") - 1, "KIOSK", "K-" + newKey(), clock.now());

        Answer refused = post("/api/v1/payments", kiosk(), newKey(), body);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problem()).isEqualTo("amount-differs");
        assertThat(refused.number("total")).isEqualTo(bill.number("total"));
    }

    @Test
    void a_cancelled_bill_names_the_one_that_took_its_place() {
        String id = registered();
        Answer first = orderBill(id, 1);
        Answer second = orderBill(id, 3);

        Answer refused = pay(first);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("bill-cancelled");
        assertThat(refused.text("replacedBy")).isEqualTo(second.text("billId"));
    }

    @Test
    void a_reference_pays_one_bill_only() {
        String reference = "K-" + newKey();
        pay(orderBill(registered(), 1), newKey(), reference);

        Answer refused = pay(orderBill(registered(), 1), newKey(), reference);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("channel-reference-reused");
    }

    @Test
    void an_idempotency_key_pays_one_bill_only() {
        String key = newKey();
        pay(orderBill(registered(), 1), key, "K-" + newKey());

        Answer refused = pay(orderBill(registered(), 1), key, "K-" + newKey());

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problem()).isEqualTo("idempotency-key-reused");
    }

    @Test
    void channels_report_their_own_payments_and_cashiers_those_of_the_counter() {
        Answer bill = orderBill(registered(), 1);
        String atCounter =
                paymentBody(bill.text("billId"), bill.number("total"), "BRANCH", "B-" + newKey(), clock.now());

        assertThat(post("/api/v1/payments", kiosk(), newKey(), atCounter).problem())
                .isEqualTo("not-yours");
        assertThat(post("/api/v1/payments", TestTokens.bearer("channel", "BRANCHES"), newKey(), atCounter)
                        .problem())
                .isEqualTo("not-yours");
        assertThat(post("/api/v1/payments", officer("cashier"), newKey(), atCounter)
                        .status())
                .isEqualTo(201);
    }

    @Test
    void implausible_times_are_field_errors() {
        Answer bill = orderBill(registered(), 1);
        String id = bill.text("billId");
        long total = bill.number("total");
        String future = paymentBody(id, total, "KIOSK", "K-1", clock.now().plus(Duration.ofMinutes(6)));
        String old = paymentBody(
                id, total, "KIOSK", "K-1", clock.now().minus(Duration.ofDays(3).plusMinutes(1)));

        assertThat(post("/api/v1/payments", kiosk(), newKey(), future).fieldError())
                .isEqualTo("paidAt paid-in-future");
        assertThat(post("/api/v1/payments", kiosk(), newKey(), old).fieldError())
                .isEqualTo("paidAt paid-too-long-ago");
    }

    @Test
    void every_wrong_field_is_named() {
        Answer refused = post(
                "/api/v1/payments",
                kiosk(),
                newKey(),
                "{\"billId\": \"x\", \"amount\": 0, \"channel\": \"COFFEE\", \"channelReference\": \"a b\", \"paidAt\": \"noon\"}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json()
                        .path("errors")
                        .valueStream()
                        .map(error -> error.path("field").asString()))
                .containsExactlyInAnyOrder("billId", "amount", "channel", "channelReference", "paidAt");
    }

    @Test
    void an_unknown_bill_is_not_found() {
        String body = paymentBody(Registrations.newParticipantId(), 1, "KIOSK", "K-" + newKey(), clock.now());

        assertThat(post("/api/v1/payments", kiosk(), newKey(), body).problem()).isEqualTo("bill-unknown");
    }

    @Test
    void what_was_paid_is_listed_last_payment_first() {
        String id = registered();
        paid(id, 2);
        awaitCoverage(id, "ACTIVE");
        paid(id, 1);

        var listed = new ArrayList<String>();
        String after = "";
        do {
            Answer page = get("/api/v1/participants/" + id + "/contributions?limit=2" + after, participant(id));
            page.json()
                    .path("items")
                    .forEach(item -> listed.add(item.path("month").asString() + " "
                            + item.path("programme").asString()));
            JsonNode next = page.json().path("next");
            after = next.isNull() ? "" : "&after=" + next.asString();
        } while (!after.isEmpty());

        var expected = new ArrayList<String>();
        for (int ahead = 2; ahead >= 0; ahead--) {
            for (String programme : List.of("JKK", "JKM", "JHT")) {
                expected.add(month().plusMonths(ahead) + " " + programme);
            }
        }
        assertThat(listed).isEqualTo(expected);
    }

    @Test
    void payments_are_counted_by_channel_and_result() {
        pay(orderBill(registered(), 1));

        String metrics = management("/actuator/prometheus").http().body();

        assertThat(metrics)
                .contains("jamsos_payments_total{", "channel=\"KIOSK\"", "result=\"booked\"")
                .contains("jamsos_bills_issued_total", "jamsos_credit_backlog");
        await().untilAsserted(() -> assertThat(
                        management("/actuator/prometheus").http().body())
                .containsPattern("jamsos_credit_backlog\\{[^}]*} 0\\.0"));
    }

    private interface Call {
        Answer make(int number);
    }

    private static List<Answer> simultaneously(int count, Supplier<Answer> call) throws Exception {
        return simultaneously(count, _ -> call.get());
    }

    private static List<Answer> simultaneously(int count, Call call) throws Exception {
        var start = new CountDownLatch(1);
        var calls = new ArrayList<Future<Answer>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < count; i++) {
                int number = i;
                calls.add(threads.submit(() -> {
                    start.await();
                    return call.make(number);
                }));
            }
            start.countDown();
        }
        var answers = new ArrayList<Answer>();
        for (Future<Answer> one : calls) {
            answers.add(one.get());
        }
        return answers;
    }

    private static List<String> types(String key, String topic, int count) {
        return Registrations.eventsOf(key, topic, count).stream()
                .map(Registrations::type)
                .toList();
    }
}
