package id.jamsos.torture.check;

import id.jamsos.torture.check.Evidence.Account;
import id.jamsos.torture.check.Evidence.Bill;
import id.jamsos.torture.check.Evidence.Figures;
import id.jamsos.torture.check.Evidence.Line;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The totals of reporting are the sums of the owners' documents. */
final class ReportCheck implements Check {
    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

    @Override
    public List<Difference> differences(Evidence evidence, Claims claims) {
        var findings = new Findings();
        Figures expected = expected(evidence);
        findings.requireEqual(expected, evidence.report().byDay(), "totals of the report", "by day");
        findings.requireEqual(expected, evidence.report().byMonth(), "totals of the report", "by month");
        return findings.all();
    }

    private static Figures expected(Evidence evidence) {
        List<Bill> paid =
                evidence.bills().stream().filter(bill -> bill.payment() != null).toList();
        List<Account> accounts = evidence.accounts();
        return new Figures(
                paid.stream()
                        .mapToLong(bill -> PaymentCheck.payment(bill).amount())
                        .sum(),
                paid.size(),
                paid.stream().map(ReportCheck::payerOfMonth).distinct().count(),
                accounts.size(),
                in(accounts, "ACTIVE"),
                in(accounts, "GRACE"),
                in(accounts, "INACTIVE"),
                byProgramme(paid));
    }

    private static String payerOfMonth(Bill bill) {
        return bill.participantId()
                + YearMonth.from(PaymentCheck.payment(bill).paidAt().atZone(JAKARTA));
    }

    private static long in(List<Account> accounts, String status) {
        return accounts.stream()
                .filter(account -> account.status().equals(status))
                .count();
    }

    private static Map<String, Long> byProgramme(List<Bill> paid) {
        var amounts = new HashMap<String, Long>();
        for (Bill bill : paid) {
            for (Line line : bill.lines()) {
                String programme = line.month().substring(0, line.month().indexOf('/'));
                amounts.merge(programme, line.amount(), Long::sum);
            }
        }
        return amounts;
    }
}
