package id.jamsos.bench;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import java.util.List;
import java.util.Set;
import org.bson.BsonDateTime;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;

/**
 * What the system itself wrote for one payment, to be written again by the {@link Floor}: the same fields, the same sizes, the same
 * indexes.
 */
record Sample(Document bill, Document account, Document reservation, Document externalId, Binary event) {
    static final String BILLS = "bills";
    static final String ACCOUNTS = "accounts";
    static final String RESERVATIONS = "counter_payments";
    static final String EXTERNAL_IDS = "snap_external_ids";

    /** What a payment adds to its bill. */
    private static final List<String> PAID =
            List.of("state", "payment", "paymentId", "paymentReference", "receiptNumber", "creditPending");

    /** What no two documents may share, where they have it. */
    private static final Set<String> UNIQUE = Set.of("billingCode", "paymentId", "paymentReference", "receiptNumber");

    static Sample of(MongoDatabase contribution, Binary event) {
        Document reservation = first(contribution, RESERVATIONS, and(exists("billId"), exists("refusal", false)));
        Document bill = first(contribution, BILLS, eq("_id", reservation.getString("billId")));
        Document account = first(contribution, ACCOUNTS, eq("_id", bill.getString("participantId")));
        return new Sample(bill, account, reservation, first(contribution, EXTERNAL_IDS, new Document()), event);
    }

    private static Document first(MongoDatabase database, String collection, Bson filter) {
        Document found = database.getCollection(collection).find(filter).first();
        if (found == null) {
            throw new IllegalStateException("the system has written nothing into " + collection + " yet");
        }
        return found;
    }

    /** Gives the floor's collections the indexes of the system's. */
    static void copyIndexes(MongoDatabase from, MongoDatabase to) {
        copyIndexes(from, to, List.of(BILLS, ACCOUNTS, RESERVATIONS, EXTERNAL_IDS));
    }

    static void copyIndexes(MongoDatabase from, MongoDatabase to, List<String> collections) {
        for (String collection : collections) {
            MongoCollection<Document> copy = to.getCollection(collection);
            for (Document index : from.getCollection(collection).listIndexes()) {
                Document key = index.get("key", Document.class);
                if (!key.containsKey("_id") || key.size() > 1) {
                    copy.createIndex(
                            key,
                            new IndexOptions()
                                    .unique(index.getBoolean("unique", false))
                                    .sparse(index.getBoolean("sparse", false)));
                }
            }
        }
    }

    Document issuedBill(String id) {
        var issued =
                new Document(bill).append("_id", id).append("billingCode", id).append("version", 1L);
        PAID.forEach(issued::remove);
        return issued.append("state", "ISSUED").append("expiresHour", 500_000L);
    }

    Document account(String id) {
        return new Document(account).append("_id", id).append("version", 1L);
    }

    Document reservation(String id) {
        return new Document(reservation).append("_id", id);
    }

    Document externalId(String id) {
        return new Document(externalId).append("_id", id);
    }

    /** The commit that pays a bill. */
    Document payment(String id) {
        var fields = new Document("version", 2L).append("sequence", 2L);
        for (String field : PAID) {
            fields.append(field, UNIQUE.contains(field) ? id : bill.get(field));
        }
        fields.append("creditPending", true);
        return commit(fields).append("$unset", new Document("expiresHour", ""));
    }

    /** The commit that credits an account: everything that can change of it is written again. */
    Document credit() {
        var fields = new Document(account);
        List.of("_id", "member", "outbox", "outboxSince", "commands").forEach(fields::remove);
        return commit(fields.append("version", 2L));
    }

    private Document commit(Document fields) {
        var entry = new Document("sequence", 2L)
                .append("type", "ContributionPaid")
                .append("schema", "urn:jamsos:schema:contribution/contribution-paid.v1")
                .append("time", new BsonDateTime(0))
                .append("data", event);
        return new Document("$set", fields)
                .append("$push", new Document("outbox", new Document("$each", List.of(entry))))
                .append("$min", new Document("outboxSince", new BsonDateTime(0)));
    }
}
