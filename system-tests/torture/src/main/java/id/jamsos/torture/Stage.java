package id.jamsos.torture;

import id.jamsos.torture.check.Difference;
import id.jamsos.torture.check.Evidence;
import id.jamsos.torture.fault.Incidents;
import id.jamsos.torture.load.Generator;
import id.jamsos.torture.load.Ledger;
import id.jamsos.torture.load.Pace;
import id.jamsos.torture.load.Tally;
import id.jamsos.torture.process.Plant;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** What every scenario has: a system, callers, and an end that compares. */
final class Stage {
    private static final Duration PAUSE_OF_CALLERS = Duration.ofMillis(200);
    private static final Duration HEALTHY_WITHIN = Duration.ofMinutes(4);
    private static final Duration HOME_WITHIN = Duration.ofMinutes(3);

    private final Options options;
    private final Console console;
    private final Plant plant;
    private final Ledger ledger;
    private final Generator generator;
    private final Incidents incidents = new Incidents();
    private final Tally tally = new Tally();
    private final Pace pace = new Pace(PAUSE_OF_CALLERS);
    private final long begun = System.nanoTime();

    Stage(Options options, Console console, Site site, Ledger ledger) throws IOException {
        this.options = options;
        this.console = console;
        this.plant = site.plant();
        this.ledger = ledger;
        this.generator = new Generator(site.api(), site.office(), ledger, tally, pace);
    }

    Options options() {
        return options;
    }

    Console console() {
        return console;
    }

    Plant plant() {
        return plant;
    }

    Generator generator() {
        return generator;
    }

    Incidents incidents() {
        return incidents;
    }

    Tally tally() {
        return tally;
    }

    /**
     * Ends the load, waits until nothing moves, and compares.
     *
     * @param poison places of the poison records that the broker acknowledged
     */
    List<Difference> end(List<Evidence.Place> poison) throws InterruptedException {
        pace.end();
        settle();
        new Summary(tally, incidents).print(console, Duration.ofNanos(System.nanoTime() - begun));
        return new Verdict(plant, incidents, console).reach(ledger, poison);
    }

    /** The callers finish what they have begun. */
    private void settle() throws InterruptedException {
        console.say("The load ends; waiting until everything is healthy");
        if (!Await.until(plant::isHealthy, HEALTHY_WITHIN)) {
            incidents.trouble("everything recovers by itself", "system", "not healthy after " + HEALTHY_WITHIN);
        }
        if (!generator.awaitEnd(HOME_WITHIN.toSeconds())) {
            pace.abandon();
            incidents.trouble("every request is answered", "callers", "still in doubt after " + HOME_WITHIN);
            var _ = generator.awaitEnd(HOME_WITHIN.toSeconds());
        }
        generator
                .failures()
                .forEach(failure -> incidents.trouble("callers do not break", "caller", failure.toString()));
    }
}
