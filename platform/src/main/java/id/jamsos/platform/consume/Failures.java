package id.jamsos.platform.consume;

import com.mongodb.MongoException;
import id.jamsos.platform.aggregate.OutboxFullException;
import id.jamsos.platform.aggregate.StaleWriteException;
import id.jamsos.platform.aggregate.UncertainCommitException;
import id.jamsos.platform.mongo.MongoFailures;
import org.apache.kafka.common.KafkaException;

/** Tells trouble of the surroundings, which passes, from an event that cannot be applied, which stays. */
final class Failures {
    private Failures() {}

    /** Whether the same event may well succeed a moment later. */
    static boolean isPassing(Throwable failure) {
        return switch (failure) {
            case MongoException mongo -> !MongoFailures.isPermanent(mongo);
            case UncertainCommitException _, StaleWriteException _, OutboxFullException _ -> true;
            case KafkaException _ -> true;
            default -> failure.getCause() != null && isPassing(failure.getCause());
        };
    }
}
