package id.jamsos.platform.consume;

import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import id.jamsos.platform.aggregate.OutboxFullException;
import id.jamsos.platform.aggregate.StaleWriteException;
import id.jamsos.platform.aggregate.UncertainCommitException;
import org.apache.kafka.common.KafkaException;

/** Tells trouble of the surroundings, which passes, from an event that cannot be applied, which stays. */
final class Failures {
    private Failures() {}

    /** Whether the same event may well succeed a moment later. */
    static boolean isPassing(Throwable failure) {
        return switch (failure) {
            case MongoWriteException _ -> false; // the document itself was refused
            case MongoException _ -> true;
            case UncertainCommitException _, StaleWriteException _, OutboxFullException _ -> true;
            case KafkaException _ -> true;
            default -> failure.getCause() != null && isPassing(failure.getCause());
        };
    }
}
