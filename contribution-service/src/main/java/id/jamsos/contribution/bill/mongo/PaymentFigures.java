package id.jamsos.contribution.bill.mongo;

import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import id.jamsos.platform.operate.FigureSums;
import id.jamsos.platform.operate.Figures;
import id.jamsos.platform.time.BusinessClock;
import java.time.YearMonth;
import java.util.Map;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** What was paid and has reached the accounts. A payment whose credit is not confirmed is on its way and not in here. */
@Component
final class PaymentFigures implements Figures {
    private static final String AMOUNT = "amount";
    private static final String PAYMENTS = "payments";
    private static final int AT_A_TIME = 1_000;

    private final MongoCollection<Document> bills;

    PaymentFigures(MongoDatabase database) {
        this.bills = database.getCollection("bills");
    }

    @Override
    public Map<String, Long> count() {
        var sums = new FigureSums(AMOUNT, PAYMENTS);
        bills.find(exists(BillFields.PAYMENT_ID, true))
                .projection(include(
                        "dimensions",
                        "lines",
                        BillFields.PAYMENT + ".amount",
                        BillFields.PAYMENT + ".paidAt",
                        BillFields.PAYMENT + ".channel",
                        BillFields.CREDIT_PENDING))
                .batchSize(AT_A_TIME)
                .forEach(one -> {
                    if (!one.getBoolean(BillFields.CREDIT_PENDING, false)) {
                        add(one, sums);
                    }
                });
        return sums.sums();
    }

    private static void add(Document bill, FigureSums sums) {
        Document payment = bill.get(BillFields.PAYMENT, Document.class);
        Document at = bill.get("dimensions", Document.class);
        var month = YearMonth.from(payment.getDate("paidAt").toInstant().atZone(BusinessClock.ZONE));
        String byMonth = "month=%s segment=%s channel=%s"
                .formatted(month, at.getString("segment"), payment.getString("channel"));
        String byPlace = "branch=%s region=%s"
                .formatted(at.getString("branch"), at.getString("regionCode").substring(0, 2));
        sums.add(AMOUNT, payment.getLong("amount"), byMonth, byPlace);
        sums.add(PAYMENTS, 1, byMonth, byPlace);
        for (Document line : bill.getList("lines", Document.class)) {
            sums.addPart(AMOUNT, line.getLong("amount"), "programme=" + line.getString("programme"));
        }
    }
}
