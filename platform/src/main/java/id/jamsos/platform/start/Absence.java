package id.jamsos.platform.start;

import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import java.util.Optional;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.TimeoutException;

/** Something that a start needs and that is not there yet. */
enum Absence {
    DATABASE("The database does not answer"),
    BROKER("The broker does not answer, or its address is not known");

    private static final String UNKNOWN_ADDRESS = "No resolvable bootstrap urls";

    private final String sentence;

    Absence(String sentence) {
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }

    /** What is absent, if that is why a start failed. */
    static Optional<Absence> in(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof MongoTimeoutException || cause instanceof MongoSocketException) {
                return Optional.of(DATABASE);
            }
            if (cause instanceof TimeoutException) {
                return Optional.of(BROKER);
            }
            String message = cause.getMessage();
            if (cause instanceof ConfigException && message != null && message.contains(UNKNOWN_ADDRESS)) {
                return Optional.of(BROKER);
            }
        }
        return Optional.empty();
    }
}
