package id.jamsos.torture;

import id.jamsos.torture.fault.Incidents;
import id.jamsos.torture.load.Operation;
import id.jamsos.torture.load.Tally;
import java.time.Duration;
import java.util.stream.Collectors;

/** What was done, and to what. */
final class Summary {
    private final Tally tally;
    private final Incidents incidents;

    Summary(Tally tally, Incidents incidents) {
        this.tally = tally;
        this.incidents = incidents;
    }

    void print(Console console, Duration load) {
        String faults = incidents.done().entrySet().stream()
                .map(kind -> kind.getKey() + " " + kind.getValue())
                .collect(Collectors.joining(", "));
        console.say("Faults: %s; %d could not be done".formatted(faults, incidents.skipped()));
        console.say(
                "%-14s %8s %12s %9s %9s %10s".formatted("", "begun", "acknowledged", "repeated", "per s", "longest"));
        for (Operation operation : Operation.values()) {
            Tally.Count count = tally.of(operation);
            console.say("%-14s %8d %12d %9d %9.1f %10s"
                    .formatted(
                            operation,
                            count.begun(),
                            count.acknowledged(),
                            count.repeated(),
                            count.acknowledged() * 1000.0 / Math.max(1, load.toMillis()),
                            Console.seconds(count.longest())));
        }
    }
}
