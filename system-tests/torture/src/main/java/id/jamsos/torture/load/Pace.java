package id.jamsos.torture.load;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** When callers begin, stop beginning, and give up. */
public final class Pace {
    private final CountDownLatch ended = new CountDownLatch(1);
    private final CountDownLatch abandoned = new CountDownLatch(1);
    private final Duration pause;

    /**
     * Of callers who work until they are told.
     *
     * @param pause of each caller between two journeys
     */
    public Pace(Duration pause) {
        this.pause = pause;
    }

    /** No new journeys; what is begun is brought to its end. */
    public void end() {
        ended.countDown();
    }

    /** What still is in doubt stays in doubt. */
    public void abandon() {
        end();
        abandoned.countDown();
    }

    boolean hasEnded() {
        return ended.getCount() == 0;
    }

    boolean isAbandoned() {
        return abandoned.getCount() == 0;
    }

    /** Returns after the pause between journeys, or at the end. */
    void betweenJourneys() throws InterruptedException {
        var _ = ended.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Returns after so long, or when everything is given up. */
    void beforeRepeating(Duration wait) throws InterruptedException {
        var _ = abandoned.await(wait.toMillis(), TimeUnit.MILLISECONDS);
    }
}
