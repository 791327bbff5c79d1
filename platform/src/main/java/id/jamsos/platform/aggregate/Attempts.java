package id.jamsos.platform.aggregate;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;

/** Repetition of "load, decide, commit" when somebody else committed in between, or when a commit's fate is unknown. */
public final class Attempts {
    /** Enough for a hundred simultaneous callers of one aggregate, of whom one wins each round. */
    private static final int LIMIT = 200;

    private static final long LONGEST_PAUSE_NANOS = Duration.ofMillis(10).toNanos();

    private Attempts() {}

    /**
     * Repeats the attempt while it fails with {@link StaleWriteException} or {@link UncertainCommitException}.
     *
     * <p>The attempt must load afresh each time and recognise the effect of its own command, because an uncertain
     * commit may have been executed.
     *
     * @throws StaleWriteException when the aggregate is still contended after the last attempt
     */
    public static <T> T untilFresh(Supplier<T> attempt) {
        for (int made = 1; ; made++) {
            try {
                return attempt.get();
            } catch (StaleWriteException | UncertainCommitException e) {
                if (made >= LIMIT) {
                    throw e;
                }
                pause(made);
            }
        }
    }

    /** As {@link #untilFresh(Supplier)}; the first attempt gets what is loaded already, each further one loads afresh. */
    public static <L, T> T untilFresh(
            L loaded, Supplier<? extends L> afresh, Function<? super L, ? extends T> attempt) {
        var first = new AtomicBoolean(true);
        return untilFresh(() -> attempt.apply(first.getAndSet(false) ? loaded : afresh.get()));
    }

    private static void pause(int made) {
        long bound = Math.min(LONGEST_PAUSE_NANOS, 100_000L << Math.min(made, 10));
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(bound));
    }
}
