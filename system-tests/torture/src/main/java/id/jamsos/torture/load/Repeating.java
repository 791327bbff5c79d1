package id.jamsos.torture.load;

import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/** Repeats on doubt, with the same content, until there is an answer. */
final class Repeating {
    private static final Duration WAIT = Duration.ofMillis(300);

    private final Tally tally;
    private final Pace pace;
    private final Ledger ledger;

    Repeating(Tally tally, Pace pace, Ledger ledger) {
        this.tally = tally;
        this.pace = pace;
        this.ledger = ledger;
    }

    /** One request. */
    @FunctionalInterface
    interface Attempt<T> {
        /**
         * Sends it.
         *
         * @param number 0 for the first, which is no repetition
         */
        T send(int number) throws IOException, Refused, InterruptedException;
    }

    /** The acknowledgement; empty, with a note in the ledger, when it was refused or is given up. */
    <T> Optional<T> untilAnswered(Operation operation, String key, Attempt<T> attempt) throws InterruptedException {
        tally.begun(operation);
        long begun = System.nanoTime();
        String met = "";
        for (int number = 0; !pace.isAbandoned(); number++) {
            try {
                T answer = attempt.send(number);
                tally.acknowledged(operation, Duration.ofNanos(System.nanoTime() - begun));
                return Optional.of(answer);
            } catch (IOException doubt) {
                met = doubt.getClass().getSimpleName() + " " + Objects.requireNonNullElse(doubt.getMessage(), "");
            } catch (Refused refused) {
                ledger.add(new Ledger.Unsettled(
                        operation.name(), key, Objects.requireNonNullElse(refused.getMessage(), "")));
                return Optional.empty();
            }
            tally.repeated(operation);
            pace.beforeRepeating(WAIT);
        }
        ledger.add(new Ledger.Unsettled(operation.name(), key, "in doubt after " + met));
        return Optional.empty();
    }
}
