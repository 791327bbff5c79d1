package id.jamsos.reporting.count.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.WriteModel;
import java.util.List;
import org.bson.Document;

/** Compare-and-set of many documents in one request. */
final class BulkWrites {
    private BulkWrites() {}

    /**
     * Writes all of them, in any order.
     *
     * @return whether each found the document as it was read; those that did are written in any case
     */
    static boolean allWritten(MongoCollection<Document> collection, List<WriteModel<Document>> writes) {
        try {
            var done = collection.bulkWrite(writes, new BulkWriteOptions().ordered(false));
            return done.getMatchedCount()
                            + done.getInsertedCount()
                            + done.getUpserts().size()
                    == writes.size();
        } catch (MongoBulkWriteException e) {
            if (e.getWriteConcernError() == null && e.getWriteErrors().stream().allMatch(BulkWrites::isDuplicate)) {
                return false;
            }
            throw e;
        }
    }

    private static boolean isDuplicate(BulkWriteError error) {
        return ErrorCategory.fromErrorCode(error.getCode()) == ErrorCategory.DUPLICATE_KEY;
    }
}
