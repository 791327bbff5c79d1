package id.jamsos.embedded.kafka;

import java.io.Serial;

/** The broker cannot start or has stopped by itself; the message is one sentence a person can act on. */
public final class EmbeddedKafkaException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    EmbeddedKafkaException(String message) {
        super(message);
    }

    EmbeddedKafkaException(String message, Throwable cause) {
        super(message, cause);
    }
}
