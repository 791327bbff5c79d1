package id.jamsos.demo.run;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** Sends again what nobody knows the end of, until there is an answer. Everything that is sent may be sent twice. */
final class Patience {
    private static final Duration AGAIN_AFTER = Duration.ofMillis(250);
    private static final Duration GIVE_UP_AFTER = Duration.ofMinutes(2);

    private Patience() {}

    /** One request. */
    @FunctionalInterface
    interface Attempt<T> {
        /** The answer; empty when the same request may be answered otherwise later. */
        Optional<T> send() throws IOException, InterruptedException;
    }

    /**
     * The answer.
     *
     * @throws IllegalStateException when there was none for two minutes
     */
    static <T> T untilAnswered(String what, Attempt<T> attempt) throws InterruptedException {
        long until = System.nanoTime() + GIVE_UP_AFTER.toNanos();
        IOException last = null;
        while (System.nanoTime() < until) {
            try {
                Optional<T> answer = attempt.send();
                if (answer.isPresent()) {
                    return answer.get();
                }
            } catch (IOException e) {
                last = e;
            }
            LockSupport.parkNanos(AGAIN_AFTER.toNanos());
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
        throw new IllegalStateException(
                "%s was not answered for %d s".formatted(what, GIVE_UP_AFTER.toSeconds()), last);
    }
}
