package id.jamsos.embedded.mongodb;

import de.bwaldvogel.mongo.exception.MongoServerError;

/** The refusal of everything that this database would do wrong or not at all. */
final class Unsupported {

    /** MongoDB's NotImplemented. */
    static final int CODE = 238;

    private Unsupported() {}

    static MongoServerError because(String what) {
        return new MongoServerError(
                CODE,
                "NotImplemented",
                "The embedded database does not support " + what
                        + ". It is for one machine, development and tests; production uses MongoDB.");
    }
}
