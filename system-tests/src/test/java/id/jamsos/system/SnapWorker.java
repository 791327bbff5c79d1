package id.jamsos.system;

import static org.awaitility.Awaitility.await;

import id.jamsos.partnerclient.Customer;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A worker whom a clerk at a partner's counter knows by the NIK. */
record SnapWorker(Worker worker, String nik) {

    /** Registered at a kiosk and known at the counters. */
    static SnapWorker registered(Clients clients) {
        String nik = Worker.newNik();
        JsonNode answer = clients.as("kiosk")
                .post("/api/v1/participants", Worker.form(nik, "KIOSK"))
                .expect(201);
        var worker = new Worker(
                clients,
                answer.path("participantId").asString(),
                answer.path("kpj").asString());
        await().atMost(Worker.PATIENCE)
                .until(() -> worker.self().get(worker.path("/coverage")).status() == 200);
        return new SnapWorker(worker, nik);
    }

    Customer customer() {
        return Customer.worker(nik);
    }

    /** Everything that the worker has paid: at most 200 lines. */
    JsonNode contributions() {
        return worker.self()
                .get(worker.path("/contributions?limit=200"))
                .expect(200)
                .path("items");
    }

    List<String> paidMonths() {
        return contributions()
                .valueStream()
                .map(line -> line.path("month").asString())
                .distinct()
                .sorted()
                .toList();
    }

    /** In rupiah. */
    long amountPaid() {
        return contributions()
                .valueStream()
                .mapToLong(line -> line.path("amount").asLong())
                .sum();
    }

    List<JsonNode> bills() {
        return worker.clients()
                .as("kiosk")
                .get("/api/v1/bills?participantId=" + worker.participantId())
                .expect(200)
                .path("items")
                .valueStream()
                .toList();
    }

    /** The bill that can be paid now. */
    JsonNode openBill() {
        return bills().stream()
                .filter(bill -> bill.path("status").asString().equals("ISSUED"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no open bill"));
    }
}
