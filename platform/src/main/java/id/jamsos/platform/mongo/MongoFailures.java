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

/** What a failure of the driver says about the write that met it. */
final class MongoFailures {
    private MongoFailures() {}

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
                || failure instanceof MongoOperationTimeoutException;
    }
}
