package id.jamsos.platform.time;

import java.time.Duration;
import java.time.InstantSource;

/** The clock of the machine; in a sandbox it may be wrong by a set length. */
final class WallClock {
    private WallClock() {}

    /**
     * The wall clock of a service.
     *
     * @throws IllegalStateException when it is to be wrong where money is real
     */
    static InstantSource of(boolean sandbox, Duration offset) {
        var machine = InstantSource.system();
        if (offset.isZero()) {
            return machine;
        }
        if (!sandbox) {
            throw new IllegalStateException("jamsos.wall-clock-offset is for sandboxes only");
        }
        return () -> machine.instant().plus(offset);
    }
}
