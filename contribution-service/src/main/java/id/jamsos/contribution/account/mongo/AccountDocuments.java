package id.jamsos.contribution.account.mongo;

import id.jamsos.contribution.account.Account;
import id.jamsos.contribution.account.Contributions;
import id.jamsos.contribution.account.OpenBill;
import id.jamsos.contribution.account.PaidMonths;
import id.jamsos.contribution.account.PublishedCoverage;
import id.jamsos.contribution.bill.BillId;
import id.jamsos.contribution.coverage.CoverageStatus;
import id.jamsos.contribution.coverage.MonthRange;
import id.jamsos.contribution.coverage.Months;
import id.jamsos.contribution.member.Programme;
import id.jamsos.contribution.money.Rupiah;
import id.jamsos.platform.aggregate.Watermarks;
import id.jamsos.platform.mongo.Change;
import id.jamsos.platform.mongo.MongoKeys;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Account to document and back. */
final class AccountDocuments {

    /** The day on which the status changes by itself; absent when it stays as it is. What the daily sweep looks for. */
    static final String CHANGES_ON = "coverageChangesOn";

    private static final String OPEN_BILL = "openBill";

    private AccountDocuments() {}

    /** Everything that can change, with the fields that go. */
    static Change change(Account account) {
        Contributions contributions = account.contributions();
        PublishedCoverage coverage = account.coverage();
        Document fields = new Document("paid", document(contributions.paid()))
                .append("paymentMonths", ranges(contributions.paymentMonths()))
                .append("credit", contributions.credit().amount())
                .append(
                        "coverage",
                        new Document("status", coverage.status().name())
                                .append("since", coverage.since().toString())
                                .append("judgedOn", coverage.judgedOn().toString()))
                .append("heard", document(account.heard()));
        account.changesOn().ifPresent(day -> fields.append(CHANGES_ON, day.toString()));
        OpenBill open = account.openBill();
        if (open != null) {
            fields.append(OPEN_BILL, new Document("billId", open.billId().value()).append("draft", open.draft()));
        }
        Change change = Change.set(fields);
        if (!fields.containsKey(CHANGES_ON)) {
            change = change.unset(CHANGES_ON);
        }
        return open == null ? change.unset(OPEN_BILL) : change;
    }

    static Document inserted(Account account) {
        Document document = change(account).fields();
        return document.append("member", MemberDocuments.document(account.member()));
    }

    static Account account(Document document) {
        Document coverage = document.get("coverage", Document.class);
        return new Account(
                MemberDocuments.member(document.getString("_id"), document.get("member", Document.class)),
                new Contributions(
                        paidMonths(document.get("paid", Document.class)),
                        months(document.getList("paymentMonths", String.class)),
                        Rupiah.of(document.getLong("credit"))),
                new PublishedCoverage(
                        CoverageStatus.valueOf(coverage.getString("status")),
                        LocalDate.parse(coverage.getString("since")),
                        LocalDate.parse(coverage.getString("judgedOn"))),
                openBill(document.get(OPEN_BILL, Document.class)),
                watermarks(document.get("heard", Document.class)));
    }

    private static @Nullable OpenBill openBill(@Nullable Document document) {
        return document == null
                ? null
                : new OpenBill(new BillId(document.getString("billId")), document.getString("draft"));
    }

    private static Document document(PaidMonths paid) {
        var document = new Document();
        paid.byProgramme().forEach((programme, months) -> document.append(programme.name(), ranges(months)));
        return document;
    }

    private static PaidMonths paidMonths(Document document) {
        var byProgramme = new EnumMap<Programme, Months>(Programme.class);
        for (String programme : document.keySet()) {
            byProgramme.put(Programme.valueOf(programme), months(document.getList(programme, String.class)));
        }
        return new PaidMonths(byProgramme);
    }

    /** Each range as ISO 8601 writes it: {@code 2026-11/2027-10}. */
    private static List<String> ranges(Months months) {
        return months.ranges().stream()
                .map(range -> range.first() + "/" + range.last())
                .toList();
    }

    static Months months(List<String> ranges) {
        var parsed = new ArrayList<MonthRange>();
        for (String range : ranges) {
            int slash = range.indexOf('/');
            parsed.add(new MonthRange(
                    YearMonth.parse(range.substring(0, slash)), YearMonth.parse(range.substring(slash + 1))));
        }
        return new Months(parsed);
    }

    private static Document document(Watermarks heard) {
        var document = new Document();
        heard.last().forEach((source, last) -> document.append(MongoKeys.encode(source), last));
        return document;
    }

    private static Watermarks watermarks(Document document) {
        var last = new HashMap<String, Long>();
        document.forEach((source, sequence) -> last.put(MongoKeys.decode(source), (Long) sequence));
        return new Watermarks(last);
    }
}
