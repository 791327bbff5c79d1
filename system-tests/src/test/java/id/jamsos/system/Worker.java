package id.jamsos.system;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/** An informal worker of the tests: a driver from Bandung, each with a NIK of their own. */
record Worker(Clients clients, String participantId, String kpj) {
    private static final AtomicInteger SERIAL = new AtomicInteger();

    /** How soon everything must follow from what has happened. */
    static final Duration SOON = Duration.ofSeconds(1);

    /** What the machine of a test may take for it, when it does other things too. */
    static final Duration PATIENCE = Duration.ofSeconds(30);

    static String form(String nik, String channel) {
        return """
                {
                  "nik": "%s", "name": "Siti Aminah", "birthPlace": "Bandung", "birthDate": "1988-04-17", "sex": "F",
                  "motherName": "Aisyah", "mobile": "081234567890", "email": "siti@example.id",
                  "address": {"line": "Jalan Melati 5", "regionCode": "3273", "postalCode": "40115"},
                  "occupation": "Pengemudi ojek", "sector": "TRANSPORT", "monthlyIncome": 1000000,
                  "programmes": ["JKK", "JKM"],
                  "heirs": [{"name": "Budi Santoso", "relationship": "SPOUSE", "birthDate": "1985-01-02"}],
                  "channel": "%s"
                }""".formatted(nik, channel);
    }

    static String newNik() {
        return "327301570488%04d".formatted(SERIAL.incrementAndGet());
    }

    static Worker registered(Clients clients) {
        JsonNode answer = clients.as("kiosk")
                .post("/api/v1/participants", form(newNik(), "KIOSK"))
                .expect(201);
        return new Worker(
                clients,
                answer.path("participantId").asString(),
                answer.path("kpj").asString());
    }

    /** The bill waits for the registration to arrive; one that is slow says so and is asked again. */
    JsonNode billed() {
        var request = "{\"participantId\": \"%s\", \"months\": 1}".formatted(participantId);
        return await().atMost(PATIENCE)
                .until(() -> clients.as("kiosk").post("/api/v1/bills", request), answer -> answer.status() == 201)
                .json();
    }

    static String payment(JsonNode bill, String channelReference) {
        return """
                {"billId": "%s", "amount": %d, "channel": "KIOSK", "channelReference": "%s", "paidAt": "%s"}""".formatted(
                        bill.path("billId").asString(), bill.path("total").asLong(), channelReference, Instant.now());
    }

    JsonNode pay(JsonNode bill) {
        return clients.as("kiosk")
                .post(
                        "/api/v1/payments",
                        payment(bill, "REF-" + bill.path("billId").asString()))
                .expect(201);
    }

    String path(String part) {
        return "/api/v1/participants/" + participantId + part;
    }

    Caller self() {
        return clients.as("worker", participantId);
    }

    /** Waits until the person is covered, and with that until the payment has gone its whole way inside contribution-service. */
    void awaitActive() {
        await().atMost(PATIENCE)
                .until(() -> self().get(path("/coverage")).json().path("status").asString(""), "ACTIVE"::equals);
    }

    boolean hasMonthInEveryView() {
        var overview = self().get(path("/overview")).json();
        return overview.path("missing").isEmpty()
                && overview.path("coverage").path("status").asString("").equals("ACTIVE")
                && overview.path("contributions").path("items").size() > 0
                && overview.path("entitlements").path("monthsPaid").path("JKK").asInt(0) == 1
                && !overview.has("bill");
    }
}
