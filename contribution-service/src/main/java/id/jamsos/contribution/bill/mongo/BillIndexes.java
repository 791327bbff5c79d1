package id.jamsos.contribution.bill.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.List;
import org.bson.Document;

/** What is looked up by equality, and what no two bills may share. */
final class BillIndexes {

    private BillIndexes() {}

    static void create(MongoCollection<Document> bills) {
        bills.createIndex(Indexes.ascending(BillFields.PARTICIPANT));
        bills.createIndex(Indexes.ascending(BillFields.BILLING_CODE), new IndexOptions().unique(true));
        for (String unique : List.of(BillFields.PAYMENT_ID, BillFields.PAYMENT_REFERENCE, BillFields.RECEIPT_NUMBER)) {
            bills.createIndex(
                    Indexes.ascending(unique), new IndexOptions().unique(true).sparse(true));
        }
        for (String passing : List.of(BillFields.EXPIRES_HOUR, BillFields.CREDIT_PENDING)) {
            bills.createIndex(Indexes.ascending(passing), new IndexOptions().sparse(true));
        }
    }
}
