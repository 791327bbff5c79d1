package id.jamsos.embedded.mongodb;

import java.io.Serial;

/** The database cannot start; the message is one sentence a person can act on. */
public final class EmbeddedMongoException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    EmbeddedMongoException(String message, Throwable cause) {
        super(message, cause);
    }
}
