package id.jamsos.claims.entitlement.mongo;

import id.jamsos.claims.entitlement.Entitlement;
import id.jamsos.claims.entitlement.PaidMonth;
import id.jamsos.claims.entitlement.ParticipantId;
import id.jamsos.claims.entitlement.Programme;
import id.jamsos.platform.aggregate.Watermarks;
import id.jamsos.platform.mongo.MongoKeys;
import java.time.YearMonth;
import java.util.Date;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bson.Document;

/** An entitlement as a document, both directions. */
final class EntitlementDocuments {
    private EntitlementDocuments() {}

    static Document write(Entitlement entitlement) {
        var months = new Document();
        entitlement.months().forEach((month, paid) -> months.append(month.toString(), writeMonth(paid)));
        return writeHead(entitlement).append("months", months);
    }

    /** What has to be written so that the first becomes the second: of the months only the new and changed ones. */
    static Document writeChange(Entitlement before, Entitlement after) {
        Document change = writeHead(after);
        after.months().forEach((month, paid) -> {
            if (!paid.equals(before.months().get(month))) {
                change.append("months." + month, writeMonth(paid));
            }
        });
        return change;
    }

    private static Document writeHead(Entitlement entitlement) {
        var watermarks = new Document();
        entitlement
                .watermarks()
                .last()
                .forEach((source, sequence) -> watermarks.append(MongoKeys.encode(source), sequence));
        return new Document("segment", entitlement.segment())
                .append("agentId", entitlement.agentId())
                .append("watermarks", watermarks)
                .append("asOf", Date.from(entitlement.asOf()));
    }

    private static Document writeMonth(Map<Programme, PaidMonth> paid) {
        var programmes = new Document();
        paid.forEach((programme, month) -> programmes.append(
                programme.name(),
                new Document("base", month.base())
                        .append("amount", month.amount())
                        .append("billId", month.billId())
                        .append("paymentId", month.paymentId())));
        return programmes;
    }

    static Entitlement read(Document document) {
        var watermarks = new HashMap<String, Long>();
        document.get("watermarks", Document.class)
                .forEach((source, sequence) -> watermarks.put(MongoKeys.decode(source), (Long) sequence));
        return new Entitlement(
                new ParticipantId(document.getString("_id")),
                document.getString("segment"),
                document.getString("agentId"),
                readMonths(document.get("months", Document.class)),
                new Watermarks(watermarks),
                document.getDate("asOf").toInstant());
    }

    private static SortedMap<YearMonth, Map<Programme, PaidMonth>> readMonths(Document months) {
        var all = new TreeMap<YearMonth, Map<Programme, PaidMonth>>();
        months.forEach((month, programmes) -> all.put(YearMonth.parse(month), readMonth((Document) programmes)));
        return all;
    }

    private static Map<Programme, PaidMonth> readMonth(Document programmes) {
        var paid = new EnumMap<Programme, PaidMonth>(Programme.class);
        programmes.forEach((programme, stored) -> {
            var month = (Document) stored;
            paid.put(
                    Programme.valueOf(programme),
                    new PaidMonth(
                            month.getLong("base"),
                            month.getLong("amount"),
                            month.getString("billId"),
                            month.getString("paymentId")));
        });
        return paid;
    }
}
