package id.jamsos.torture;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Waits for conditions, never longer than told. */
public final class Await {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(250);

    private Await() {}

    /** What is waited for; an exception counts as not yet. */
    @FunctionalInterface
    public interface Condition {
        boolean holds() throws Exception;
    }

    /** Returns whether it came to hold in time. */
    public static boolean until(Condition condition, Duration atMost) {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (!holds(condition)) {
            if (System.nanoTime() - deadline > 0 || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
        return true;
    }

    /** Lets time pass; a fault has a length. */
    public static void pass(Duration length) {
        var _ = until(() -> false, length);
    }

    private static boolean holds(Condition condition) {
        try {
            return condition.holds();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        } catch (Exception _) {
            return false;
        }
    }
}
