package id.jamsos.torture.check;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import id.jamsos.torture.check.Evidence.Bill;
import id.jamsos.torture.check.Evidence.Payment;
import id.jamsos.torture.load.Ledger.Billed;
import id.jamsos.torture.load.Ledger.Paid;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/** Every acknowledged bill and payment exists exactly once, as it was acknowledged, and no other payment does. */
final class PaymentCheck implements Check {
    @Override
    public List<Difference> differences(Evidence evidence, Claims claims) {
        var findings = new Findings();
        bills(evidence, claims, findings);
        List<Bill> paid =
                evidence.bills().stream().filter(bill -> bill.payment() != null).toList();
        acknowledged(paid, claims, findings);
        for (Function<Payment, String> unique : List.<Function<Payment, String>>of(
                Payment::paymentId, Payment::receiptNumber, PaymentCheck::reference)) {
            findings.requireDistinct(
                    paid.stream().map(PaymentCheck::payment).map(unique).toList(), "payment booked twice");
        }
        Set<String> receipts =
                claims.payments().stream().map(Paid::receiptNumber).collect(toSet());
        paid.forEach(bill -> findings.require(
                receipts.contains(payment(bill).receiptNumber()),
                "payment nobody was told of",
                bill.id(),
                payment(bill).toString()));
        return findings.all();
    }

    private static void bills(Evidence evidence, Claims claims, Findings findings) {
        Map<String, Bill> byId = evidence.bills().stream().collect(toMap(Bill::id, bill -> bill, (first, _) -> first));
        for (Billed billed : claims.bills()) {
            Bill bill = byId.get(billed.billId());
            findings.require(bill != null, "bill lost", billed.billId(), "acknowledged");
            if (bill != null) {
                findings.requireEqual(billed.total(), total(bill), "total of the bill", billed.billId());
            }
        }
    }

    private static void acknowledged(List<Bill> paid, Claims claims, Findings findings) {
        Map<String, List<Bill>> byReceipt =
                paid.stream().collect(groupingBy(bill -> payment(bill).receiptNumber()));
        findings.requireDistinct(
                claims.payments().stream().map(Paid::receiptNumber).toList(), "receipt answered for two payments");
        for (Paid answered : claims.payments()) {
            List<Bill> bills = byReceipt.getOrDefault(answered.receiptNumber(), List.of());
            findings.requireEqual(1, bills.size(), "payment exists once", answered.toString());
            if (bills.size() == 1) {
                same(answered, bills.getFirst(), findings);
            }
        }
    }

    private static void same(Paid answered, Bill bill, Findings findings) {
        Payment payment = payment(bill);
        var shown = new Paid(
                payment.receiptNumber(),
                payment.amount(),
                payment.channel(),
                answered.isByCounter() ? answered.reference() : payment.reference(),
                answered.billId().isEmpty() ? "" : bill.id());
        findings.requireEqual(answered, shown, "payment as acknowledged", bill.id());
        findings.requireEqual(payment.amount(), total(bill), "payment is the bill's total", bill.id());
        findings.require(!bill.creditPending(), "payment not credited", bill.id(), payment.toString());
    }

    static long total(Bill bill) {
        return bill.lines().stream().mapToLong(Evidence.Line::amount).sum();
    }

    static Payment payment(Bill paid) {
        return Objects.requireNonNull(paid.payment());
    }

    private static String reference(Payment payment) {
        return payment.channel() + "/" + payment.reference();
    }
}
