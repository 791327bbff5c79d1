package id.jamsos.torture;

import id.jamsos.torture.check.Difference;
import java.util.List;

/** What happens to the system. */
@FunctionalInterface
interface Scenario {
    /** What was not as it must be. */
    List<Difference> play() throws InterruptedException;
}
