package id.jamsos.torture.load;

import java.io.Serial;

/** A definite no, which a caller who does everything right never ought to get. */
final class Refused extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    Refused(String answer) {
        super(answer);
    }
}
