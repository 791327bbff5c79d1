package id.jamsos.contribution.snap.web;

import com.mongodb.MongoException;
import id.jamsos.contribution.snap.SnapCase;
import id.jamsos.platform.aggregate.OutboxFullException;
import id.jamsos.platform.aggregate.StaleWriteException;
import id.jamsos.platform.aggregate.UncertainCommitException;
import id.jamsos.platform.mongo.MongoFailures;
import id.jamsos.platform.web.NamelessFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the partner is told when it is we who failed. "Timeout" means: nobody knows, ask again or repeat. */
final class SnapFailures {

    private static final Logger LOG = LoggerFactory.getLogger(SnapFailures.class);

    private SnapFailures() {}

    static SnapCase of(RuntimeException failure) {
        SnapCase outcome = outcome(failure);
        LOG.error("Answered {}", outcome, NamelessFailure.of(failure));
        return outcome;
    }

    private static SnapCase outcome(RuntimeException failure) {
        return switch (failure) {
            case UncertainCommitException _ -> SnapCase.TIMEOUT;
            case StaleWriteException _ -> SnapCase.TIMEOUT;
            case OutboxFullException _ -> SnapCase.TIMEOUT;
            case MongoException mongo when !MongoFailures.isPermanent(mongo) -> SnapCase.TIMEOUT;
            default -> SnapCase.GENERAL_ERROR;
        };
    }
}
