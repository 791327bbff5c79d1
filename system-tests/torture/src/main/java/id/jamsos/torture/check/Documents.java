package id.jamsos.torture.check;

import id.jamsos.torture.check.Evidence.Account;
import id.jamsos.torture.check.Evidence.Bill;
import id.jamsos.torture.check.Evidence.Entitlement;
import id.jamsos.torture.check.Evidence.Figures;
import id.jamsos.torture.check.Evidence.Line;
import id.jamsos.torture.check.Evidence.PaidMonth;
import id.jamsos.torture.check.Evidence.Participant;
import id.jamsos.torture.check.Evidence.Payment;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The documents of the services as evidence, by what their READMEs say of their fields. */
final class Documents {
    private Documents() {}

    static Participant participant(Document document) {
        return new Participant(
                document.getString("_id"),
                document.getString("kpj"),
                document.getString("nikIndex"),
                document.getLong("sequence"));
    }

    static Account account(Document document) {
        Set<String> paid = new HashSet<>();
        document.get("paid", Document.class)
                .forEach((programme, ranges) ->
                        ((List<?>) ranges).forEach(range -> addMonths(programme, range.toString(), paid)));
        return new Account(
                document.getString("_id"),
                document.get("coverage", Document.class).getString("status"),
                paid,
                document.getLong("credit"),
                document.getLong("sequence"));
    }

    /** @param range first and last month, as ISO 8601 writes it */
    private static void addMonths(String programme, String range, Set<String> into) {
        int slash = range.indexOf('/');
        YearMonth last = YearMonth.parse(range.substring(slash + 1));
        for (YearMonth month = YearMonth.parse(range.substring(0, slash));
                !month.isAfter(last);
                month = month.plusMonths(1)) {
            into.add(programme + "/" + month);
        }
    }

    static Bill bill(Document document) {
        List<Line> lines = document.getList("lines", Document.class).stream()
                .map(line ->
                        new Line(line.getString("programme") + "/" + line.getString("month"), line.getLong("amount")))
                .toList();
        return new Bill(
                document.getString("_id"),
                document.getString("participantId"),
                lines,
                payment(document.get("payment", Document.class)),
                document.containsKey("creditPending"),
                document.getLong("sequence"));
    }

    private static @Nullable Payment payment(@Nullable Document document) {
        if (document == null) {
            return null;
        }
        return new Payment(
                document.getString("paymentId"),
                document.getString("receiptNumber"),
                document.getString("channel"),
                document.getString("channelReference"),
                document.getLong("amount"),
                document.getDate("paidAt").toInstant());
    }

    static Entitlement entitlement(Document document) {
        Map<String, PaidMonth> months = new HashMap<>();
        document.get("months", Document.class)
                .forEach((month, programmes) -> ((Document) programmes)
                        .forEach((programme, paid) -> months.put(programme + "/" + month, paidMonth((Document) paid))));
        return new Entitlement(document.getString("_id"), months);
    }

    private static PaidMonth paidMonth(Document paid) {
        return new PaidMonth(paid.getLong("amount"), paid.getString("billId"), paid.getString("paymentId"));
    }

    static Figures sum(List<Document> cells) {
        Map<String, Long> byProgramme = new HashMap<>();
        for (Document cell : cells) {
            cell.get("programmes", new Document()).forEach((programme, figures) -> {
                long amount = ((Document) figures).get("amount", 0L);
                if (amount != 0) {
                    byProgramme.merge(programme, amount, Long::sum);
                }
            });
        }
        return new Figures(
                sum(cells, "amount"),
                sum(cells, "payments"),
                sum(cells, "participants"),
                sum(cells, "registered"),
                sum(cells, "active"),
                sum(cells, "grace"),
                sum(cells, "inactive"),
                byProgramme);
    }

    private static long sum(List<Document> cells, String figure) {
        return cells.stream().mapToLong(cell -> cell.get(figure, 0L)).sum();
    }
}
