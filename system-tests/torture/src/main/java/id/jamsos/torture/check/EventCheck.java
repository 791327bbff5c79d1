package id.jamsos.torture.check;

import static java.util.stream.Collectors.toMap;

import id.jamsos.torture.check.Evidence.Bill;
import id.jamsos.torture.check.Evidence.Event;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every payment is told by exactly one ContributionPaid and credited by exactly one ContributionCredited, with its amount. */
final class EventCheck implements Check {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public List<Difference> differences(Evidence evidence, Claims claims) {
        var findings = new Findings();
        List<Event> events = evidence.genuine();
        Map<String, Long> booked = evidence.bills().stream()
                .filter(bill -> bill.payment() != null)
                .map(PaymentCheck::payment)
                .collect(toMap(Evidence.Payment::paymentId, Evidence.Payment::amount, (first, _) -> first));
        told(events, "ContributionPaid", booked, findings);
        told(events, "ContributionCredited", booked, findings);
        issued(events, evidence, findings);
        return findings.all();
    }

    private static void told(List<Event> events, String type, Map<String, Long> booked, Findings findings) {
        var seen = new HashSet<String>();
        var told = new HashSet<String>();
        for (Event event : events) {
            if (!event.type().equals(type) || !seen.add(event.key() + "/" + event.sequence())) {
                continue; // the same event again is no second event
            }
            JsonNode data = JSON.readTree(event.value());
            String payment = data.path("paymentId").asString("");
            findings.require(
                    told.add(payment),
                    type + " told twice",
                    payment,
                    event.place().toString());
            findings.requireEqual(
                    booked.getOrDefault(payment, 0L),
                    data.path("amount").asLong(),
                    type + " tells the amount",
                    payment);
        }
        booked.keySet()
                .forEach(payment -> findings.require(told.contains(payment), type + " missing", payment, "booked"));
    }

    private static void issued(List<Event> events, Evidence evidence, Findings findings) {
        Set<String> issued = events.stream()
                .filter(event -> event.type().equals("BillIssued"))
                .map(Event::key)
                .collect(Collectors.toSet());
        evidence.bills().stream()
                .map(Bill::id)
                .forEach(id -> findings.require(issued.contains(id), "BillIssued missing", id, "issued"));
    }
}
