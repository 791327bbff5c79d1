package id.jamsos.torture;

import id.jamsos.torture.check.Difference;
import id.jamsos.torture.load.Ledger;
import id.jamsos.torture.process.Home;
import id.jamsos.torture.process.Training;
import java.io.IOException;
import java.util.List;

/** One run: load and trouble, then quiet, then the proof. */
public final class Run {
    private final Options options;
    private final Console console;

    public Run(Options options, Console console) {
        this.options = options;
        this.console = console;
    }

    /** What was not as it must be. The system is gone afterwards; its logs and data stay when there is something to look into. */
    public List<Difference> execute() throws IOException, InterruptedException {
        console.say("Seed %d".formatted(options.seed()));
        Training.ifNeeded(console);
        Home home = Home.temporary();
        List<Difference> differences;
        try (Site site = Site.in(home);
                var ledger = new Ledger(home.ledger())) {
            site.start(options.seed(), console);
            differences = scenario(site, ledger).play();
        }
        if (differences.isEmpty()) {
            home.delete();
        } else {
            console.say("Data, ledger and logs stay in %s".formatted(home.root()));
        }
        return differences;
    }

    private Scenario scenario(Site site, Ledger ledger) throws IOException {
        var stage = new Stage(options, console, site, ledger);
        return options.kafkaOff() == null ? new UnderFire(stage) : new BrokerAway(stage, options.kafkaOff());
    }
}
