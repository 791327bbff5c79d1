package id.jamsos.torture;

import id.jamsos.torture.check.Difference;
import id.jamsos.torture.fault.Fault;
import id.jamsos.torture.fault.FaultPlan;
import id.jamsos.torture.fault.Incidents;
import id.jamsos.torture.fault.Injector;
import id.jamsos.torture.load.Generator;
import id.jamsos.torture.load.Ledger;
import id.jamsos.torture.load.Pace;
import id.jamsos.torture.load.Tally;
import id.jamsos.torture.process.Home;
import id.jamsos.torture.process.Plant;
import id.jamsos.torture.process.Training;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** One run: load and faults, then quiet, then the proof. */
public final class Run {
    private static final Duration PAUSE_OF_CALLERS = Duration.ofMillis(200);
    private static final Duration HEALTHY_WITHIN = Duration.ofMinutes(4);
    private static final Duration HOME_WITHIN = Duration.ofMinutes(3);

    private final Options options;
    private final Console console;
    private final Incidents incidents = new Incidents();
    private final Tally tally = new Tally();

    public Run(Options options, Console console) {
        this.options = options;
        this.console = console;
    }

    /** What was not as it must be. The system is gone afterwards; its logs and data stay when there is something to look into. */
    public List<Difference> execute() throws IOException, InterruptedException {
        console.say("Seed %d".formatted(options.seed()));
        Training.ifNeeded();
        Home home = Home.temporary();
        List<Difference> differences;
        try (Site site = Site.in(home);
                var ledger = new Ledger(home.ledger())) {
            site.start(options.seed(), console);
            differences = underFire(site, ledger);
        }
        if (differences.isEmpty()) {
            home.delete();
        } else {
            console.say("Data, ledger and logs stay in %s".formatted(home.root()));
        }
        return differences;
    }

    private List<Difference> underFire(Site site, Ledger ledger) throws IOException, InterruptedException {
        var pace = new Pace(PAUSE_OF_CALLERS);
        var generator = new Generator(site.api(), site.office(), ledger, tally, pace);
        var injector = new Injector(site.plant(), incidents, console);
        List<Fault> plan =
                FaultPlan.of(options.seed(), options.load(), options.faultEvery(), Set.of(Fault.Kind.values()));
        long begun = System.nanoTime();
        generator.start(options.callers(), options.seed());
        injector.run(plan, options.load());
        pace.end();
        settle(site.plant(), generator, pace);
        new Summary(tally, incidents).print(console, Duration.ofNanos(System.nanoTime() - begun));
        return new Verdict(site.plant(), incidents, console).reach(ledger, injector.poison());
    }

    /** The callers finish what they have begun. */
    private void settle(Plant plant, Generator generator, Pace pace) throws InterruptedException {
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
