package id.jamsos.torture.check;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import id.jamsos.torture.check.Evidence.Account;
import id.jamsos.torture.check.Evidence.Bill;
import id.jamsos.torture.check.Evidence.Entitlement;
import id.jamsos.torture.check.Evidence.Line;
import id.jamsos.torture.check.Evidence.PaidMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** For every person, what was paid is what the account and the claims know, month by month and rupiah by rupiah. */
final class MoneyCheck implements Check {
    @Override
    public List<Difference> differences(Evidence evidence, Claims claims) {
        var findings = new Findings();
        Map<String, List<Bill>> paid = evidence.bills().stream()
                .filter(bill -> bill.payment() != null)
                .collect(groupingBy(Bill::participantId));
        Map<String, Map<String, PaidMonth>> entitled =
                evidence.entitlements().stream().collect(toMap(Entitlement::id, Entitlement::months));
        for (Account account : evidence.accounts()) {
            Map<String, PaidMonth> months = months(paid.getOrDefault(account.id(), List.of()), findings);
            findings.requireEqual(
                    new TreeSet<>(months.keySet()),
                    new TreeSet<>(account.paid()),
                    "months of the account",
                    account.id());
            findings.requireEqual(0L, account.credit(), "credit although no month was paid twice", account.id());
            findings.requireEqual(
                    months,
                    new TreeMap<>(entitled.getOrDefault(account.id(), Map.of())),
                    "months of the claims",
                    account.id());
            findings.require(entitled.containsKey(account.id()), "entitlement missing", account.id(), "account opened");
        }
        return findings.all();
    }

    /** What somebody has paid for, from the bills alone. */
    private static Map<String, PaidMonth> months(List<Bill> paid, Findings findings) {
        var months = new TreeMap<String, PaidMonth>();
        for (Bill bill : paid) {
            for (Line line : bill.lines()) {
                var month = new PaidMonth(
                        line.amount(), bill.id(), PaymentCheck.payment(bill).paymentId());
                findings.require(
                        months.put(line.month(), month) == null,
                        "month billed and paid twice",
                        bill.participantId(),
                        line.month());
            }
        }
        return months;
    }
}
