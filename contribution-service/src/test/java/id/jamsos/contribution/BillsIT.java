package id.jamsos.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class BillsIT extends RunningService {

    @Test
    void a_bill_shows_every_amount_with_its_rule() {
        Answer bill = orderBill(registered(), 1);

        assertThat(bill.status()).as(bill.http().body()).isEqualTo(201);
        assertThat(bill.header("Location")).isEqualTo("/api/v1/bills/" + bill.text("billId"));
        assertThat(bill.text("billingCode")).matches("88[0-9]{16}");
        assertThat(bill.text("status")).isEqualTo("ISSUED");
        assertThat(bill.json().path("payment").isNull()).isTrue();
        assertThat(bill.json().path("lines")).hasSize(3);
        assertThat(bill.json()
                        .path("lines")
                        .valueStream()
                        .mapToLong(line -> line.path("amount").longValue())
                        .sum())
                .isEqualTo(bill.number("total"));
        assertThat(bill.json().path("lines").path(0).path("ruleId").asString()).isNotEmpty();
    }

    @Test
    void a_repeated_order_gets_the_same_answer_whatever_became_of_the_bill() {
        String id = registered();
        String key = newKey();
        Answer first = orderBill(kiosk(), key, id, 1);
        pay(first);
        awaitCoverage(id, "ACTIVE");

        Answer again = orderBill(kiosk(), key, id, 1);

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.http().body()).isEqualTo(first.http().body());
    }

    @Test
    void the_same_key_for_another_bill_is_refused() {
        String id = registered();
        String key = newKey();
        orderBill(kiosk(), key, id, 1);

        Answer other = orderBill(kiosk(), key, id, 3);

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.problem()).isEqualTo("idempotency-key-reused");
    }

    @Test
    void a_new_bill_cancels_the_open_one() {
        String id = registered();
        Answer first = orderBill(id, 1);
        Answer second = orderBill(id, 3);

        Answer cancelled = get("/api/v1/bills/" + first.text("billId"), officer("cashier"));

        assertThat(cancelled.text("status")).isEqualTo("CANCELLED");
        assertThat(cancelled.text("replacedBy")).isEqualTo(second.text("billId"));
        assertThat(types(first.text("billId"), 2)).containsExactly("BillIssued", "BillCancelled");
    }

    @Test
    void of_many_orders_at_once_one_bill_stays_open() {
        String id = registered();
        var orders = new ArrayList<CompletableFuture<Answer>>();
        for (int i = 0; i < 12; i++) {
            orders.add(inBackground(() -> orderBill(id, 1)));
        }
        assertThat(orders).allSatisfy(order -> assertThat(order.join().status()).isEqualTo(201));

        Answer all = get("/api/v1/bills?limit=100&participantId=" + id, officer("cashier"));

        assertThat(all.json().path("items")).hasSize(12);
        assertThat(all.json()
                        .path("items")
                        .valueStream()
                        .map(bill -> bill.path("status").asString()))
                .filteredOn("ISSUED"::equals)
                .hasSize(1);
    }

    @Test
    void somebody_unknown_is_waited_for_and_then_refused_for_now() {
        Answer refused = orderBill(Registrations.newParticipantId(), 1);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("participant-not-yet-known");
        assertThat(refused.header("Retry-After")).isEqualTo("2");
    }

    @Test
    void somebody_whose_registration_arrives_meanwhile_gets_a_bill() {
        registered(); // the consumer is at work
        String id = Registrations.newParticipantId();
        CompletableFuture<Answer> order = inBackground(() -> orderBill(id, 1));

        Registrations.announce(id, clock.now());

        assertThat(order.join().status()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "programmes": ["JKK"], "months": 1                  | 422 | mandatory-programmes-missing
            "programmes": ["JKK", "JKM", "JP"], "months": 1     | 422 | programmes-not-held
            "fromMonth": "2020-01", "months": 1                 | 422 | month-not-in-turn
            "months": 5                                         | 400 | invalid-request
            "programmes": [], "months": 1                       | 400 | invalid-request
            "fromMonth": "May", "months": 1                     | 400 | invalid-request
            """)
    void an_order_that_cannot_be_billed_says_why(String rest, int status, String problem) {
        String body = "{\"participantId\": \"%s\", %s}".formatted(registered(), rest);

        Answer refused = post("/api/v1/bills", kiosk(), newKey(), body);

        assertThat(refused.status()).isEqualTo(status);
        assertThat(refused.problem()).isEqualTo(problem);
    }

    @Test
    void participants_and_agents_order_only_for_their_own() {
        String id = registered();

        assertThat(orderBill(participant(id), newKey(), id, 1).status()).isEqualTo(201);
        assertThat(orderBill(agent(Registrations.AGENT), newKey(), id, 1).status())
                .isEqualTo(201);
        assertThat(orderBill(participant(Registrations.newParticipantId()), newKey(), id, 1)
                        .problem())
                .isEqualTo("not-yours");
        assertThat(orderBill(agent("agent-2"), newKey(), id, 1).problem()).isEqualTo("not-yours");
    }

    @Test
    void bills_are_read_only_by_their_own_and_by_officers() {
        String id = registered();
        String path = "/api/v1/bills/" + orderBill(id, 1).text("billId");

        assertThat(get(path, participant(id)).status()).isEqualTo(200);
        assertThat(get(path, agent(Registrations.AGENT)).status()).isEqualTo(200);
        assertThat(get(path, officer("finance")).status()).isEqualTo(200);
        assertThat(get(path, agent("agent-2")).problem()).isEqualTo("not-yours");
        assertThat(get("/api/v1/bills/nonsense", agent("agent-2")).problem()).isEqualTo("not-yours");
        assertThat(get("/api/v1/bills/nonsense", officer("finance")).problem()).isEqualTo("bill-unknown");
        assertThat(get("/api/v1/bills?participantId=" + id, agent("agent-2")).problem())
                .isEqualTo("not-yours");
    }

    @Test
    void an_unchanged_bill_is_not_sent_again() {
        Answer ordered = orderBill(registered(), 1);
        String path = "/api/v1/bills/" + ordered.text("billId");
        String etag = get(path, officer("finance")).header("ETag");

        assertThat(send(to(path, officer("finance")).header("If-None-Match", etag))
                        .status())
                .isEqualTo(304);
        pay(ordered);
        assertThat(send(to(path, officer("finance")).header("If-None-Match", etag))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_list_of_bills_comes_in_pages_newest_first() {
        String id = registered();
        var ordered = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            ordered.addFirst(orderBill(id, 1).text("billId"));
        }
        var listed = new ArrayList<String>();
        String after = "";
        do {
            Answer page = get("/api/v1/bills?limit=2&participantId=" + id + after, participant(id));
            page.json()
                    .path("items")
                    .forEach(bill -> listed.add(bill.path("billId").asString()));
            JsonNode next = page.json().path("next");
            after = next.isNull() ? "" : "&after=" + next.asString();
        } while (!after.isEmpty());

        assertThat(listed).isEqualTo(ordered);
    }

    @Test
    void a_bill_expires_when_its_week_is_over() {
        startFreshMonth();
        String id = registered();
        Answer bill = orderBill(id, 1);
        moveClockTo(today().plusDays(8));

        Answer refused = pay(bill);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("bill-expired");
        assertThat(types(bill.text("billId"), 2)).containsExactly("BillIssued", "BillExpired");
        assertThat(orderBill(id, 1).status()).isEqualTo(201);
    }

    @Test
    void a_quote_is_what_the_bill_will_be() {
        String id = registered();
        Answer quote = post(
                "/api/v1/quotes",
                participant(id),
                newKey(),
                "{\"segment\": \"BPU\", \"participantId\": \"%s\", \"months\": 3}".formatted(id));

        assertThat(quote.number("total")).isEqualTo(orderBill(id, 3).number("total"));
    }

    private static List<String> types(String key, int count) {
        return Registrations.eventsOf(key, "jamsos.contribution.bill", count).stream()
                .map(Registrations::type)
                .toList();
    }

    private static CompletableFuture<Answer> inBackground(Supplier<Answer> call) {
        var answer = new CompletableFuture<Answer>();
        Thread.ofVirtual().start(() -> {
            try {
                answer.complete(call.get());
            } catch (RuntimeException | Error e) {
                answer.completeExceptionally(e);
            }
        });
        return answer;
    }
}
