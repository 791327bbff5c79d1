package id.jamsos.torture.load;

import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A kiosk: registers people, has bills issued, and reports payments. */
final class Channel {
    private static final String CLIENT = "kiosk";
    private static final String CODE = "KIOSK";

    private final Api api;
    private final Repeating repeating;
    private final Ledger ledger;

    Channel(Api api, Repeating repeating, Ledger ledger) {
        this.api = api;
        this.repeating = repeating;
        this.ledger = ledger;
    }

    /** The participant id of the person. */
    Optional<String> register(Person person) throws InterruptedException {
        String key = "reg-" + person.nik();
        Optional<JsonNode> answer = repeating.untilAnswered(
                Operation.REGISTER, key, _ -> api.post(CLIENT, "participants", person.form(), key));
        return answer.map(registered -> {
            String id = registered.path("participantId").asString();
            ledger.add(new Ledger.Registered(id, registered.path("kpj").asString()));
            return id;
        });
    }

    /** A bill for so many months. */
    Optional<Ledger.Billed> bill(String participantId, int months, String key) throws InterruptedException {
        String body = "{\"participantId\": \"%s\", \"months\": %d}".formatted(participantId, months);
        Optional<JsonNode> answer =
                repeating.untilAnswered(Operation.BILL, key, _ -> api.post(CLIENT, "bills", body, key));
        return answer.map(issued -> {
            var billed = new Ledger.Billed(
                    issued.path("billId").asString(),
                    participantId,
                    issued.path("total").asLong());
            ledger.add(billed);
            return billed;
        });
    }

    /** Reports that the bill was paid here. */
    void pay(Ledger.Billed bill, String reference) throws InterruptedException {
        String body = """
                {"billId": "%s", "amount": %d, "channel": "%s", "channelReference": "%s", "paidAt": "%s"}""".formatted(bill.billId(), bill.total(), CODE, reference, Instant.now());
        Optional<JsonNode> answer =
                repeating.untilAnswered(Operation.PAY, reference, _ -> api.post(CLIENT, "payments", body, reference));
        answer.ifPresent(paid -> ledger.add(new Ledger.Paid(
                paid.path("receiptNumber").asString(), paid.path("amount").asLong(), CODE, reference, bill.billId())));
    }
}
