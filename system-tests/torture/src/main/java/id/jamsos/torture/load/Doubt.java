package id.jamsos.torture.load;

import java.io.IOException;
import java.io.Serial;

/** Nobody knows whether it was done: the answer did not come, or says nothing. */
final class Doubt extends IOException {
    @Serial
    private static final long serialVersionUID = 1L;

    Doubt(String met) {
        super(met);
    }
}
