package id.jamsos.platform.mongo;

import com.mongodb.DuplicateKeyException;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoOperationTimeoutException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoWriteConcernException;
import com.mongodb.MongoWriteException;
import java.util.Set;

/** What a failure of the driver says about the write that met it. */
public final class MongoFailures {
    /**
     * Codes of MongoDB's error list that blame the document or the update itself: bad value, type mismatch, dollar or empty
     * or dotted field name, document validation, size and depth limits, duplicate key.
     */
    private static final Set<Integer> PERMANENT =
            Set.of(2, 9, 14, 52, 56, 57, 121, 10334, 11000, 11001, 12582, 17419, 17420);

    private MongoFailures() {}

    /** Whether the same write would be refused again, however often; everything else is trouble that passes. */
    public static boolean isPermanent(MongoException failure) {
        return failure instanceof MongoWriteException write && PERMANENT.contains(write.getCode());
    }

    static boolean isDuplicateKey(MongoException failure) {
        return failure instanceof DuplicateKeyException
                || (failure instanceof MongoWriteException write
                        && write.getError().getCategory() == ErrorCategory.DUPLICATE_KEY);
    }

    /** Whether the duplicate is the document's own id; the server names the index in its message. */
    static boolean isDuplicateId(MongoException failure) {
        String message = failure.getMessage();
        return message != null && (message.contains("index: _id_") || message.contains("index: _id "));
    }

    /** Whether the server may have executed the write although no acknowledgement came. */
    static boolean isUncertain(MongoException failure) {
        return failure instanceof MongoSocketException
                || failure instanceof MongoWriteConcernException
                || failure instanceof MongoNotPrimaryException
                || failure instanceof MongoNodeIsRecoveringException
                || failure instanceof MongoOperationTimeoutException
                || (failure instanceof MongoWriteException && !isPermanent(failure));
    }
}
