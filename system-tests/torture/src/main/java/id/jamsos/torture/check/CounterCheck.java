package id.jamsos.torture.check;

import static java.util.stream.Collectors.toMap;

import id.jamsos.torture.check.Evidence.Bill;
import id.jamsos.torture.check.Evidence.CounterPayment;
import id.jamsos.torture.load.Ledger.Paid;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What partners took is booked once each, under their own name, for the bill that was meant; nothing is left to settle by hand. */
final class CounterCheck implements Check {
    private static final CounterPayment MISSING = new CounterPayment("none", 0, null);

    @Override
    public List<Difference> differences(Evidence evidence, Claims claims) {
        var findings = new Findings();
        Map<String, CounterPayment> taken =
                evidence.counterPayments().stream().collect(toMap(CounterPayment::id, one -> one, (first, _) -> first));
        Set<String> booked = new HashSet<>();
        for (Bill bill : evidence.bills()) {
            if (bill.payment() != null && bill.payment().channel().equals(Paid.COUNTER)) {
                String id = bill.payment().paymentId();
                booked.add(id);
                var found = new CounterPayment(id, PaymentCheck.total(bill), bill.id());
                findings.requireEqual(
                        found, taken.getOrDefault(id, MISSING), "payment as the partner took it", bill.id());
            }
        }
        taken.values()
                .forEach(one -> findings.require(
                        booked.contains(one.id()), "partner's payment not booked", one.id(), one.toString()));
        evidence.exceptions()
                .forEach(id -> findings.require(false, "settlement exception although nobody paid twice", id, "found"));
        return findings.all();
    }
}
