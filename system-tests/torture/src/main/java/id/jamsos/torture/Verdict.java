package id.jamsos.torture;

import id.jamsos.torture.check.Checker;
import id.jamsos.torture.check.Claims;
import id.jamsos.torture.check.Difference;
import id.jamsos.torture.check.Evidence;
import id.jamsos.torture.check.Witness;
import id.jamsos.torture.check.Witness.Motion;
import id.jamsos.torture.fault.Incidents;
import id.jamsos.torture.load.Ledger;
import id.jamsos.torture.process.Plant;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Waits until nothing moves any more, and compares what is there with what was acknowledged. */
final class Verdict {
    private static final Duration QUIET_WITHIN = Duration.ofMinutes(5);
    private static final int MOST_SHOWN = 40;

    private final Plant plant;
    private final Incidents incidents;
    private final Console console;

    Verdict(Plant plant, Incidents incidents, Console console) {
        this.plant = plant;
        this.incidents = incidents;
        this.console = console;
    }

    /** Compares once as things are, and once more after the totals were counted again from the topics. */
    List<Difference> reach(Ledger ledger, List<Evidence.Place> poison) {
        var claims = new Claims(ledger.registrations(), ledger.bills(), ledger.payments(), Set.copyOf(poison));
        List<Difference> differences = new ArrayList<>();
        try (var witness = new Witness(plant.databaseUri(), plant.bootstrapServers())) {
            awaitQuiet(witness);
            differences.addAll(found(witness, claims));
            new Rebuild(plant, incidents).run();
            console.say("The totals are counted again");
            awaitQuiet(witness);
            found(witness, claims)
                    .forEach(one -> differences.add(
                            new Difference("after the rebuild: " + one.rule(), one.subject(), one.detail())));
        }
        ledger.unsettled()
                .forEach(open -> differences.add(new Difference("what is right is done", open.key(), open.answer())));
        differences.addAll(incidents.troubles());
        differences.stream().limit(MOST_SHOWN).forEach(one -> console.say("  %s".formatted(one)));
        console.say("Differences: %d".formatted(differences.size()));
        return List.copyOf(differences);
    }

    private void awaitQuiet(Witness witness) {
        long begun = System.nanoTime();
        if (Await.until(() -> witness.motion().isQuiet(), QUIET_WITHIN)) {
            console.say("Quiet after %s".formatted(Console.seconds(Duration.ofNanos(System.nanoTime() - begun))));
            return;
        }
        try {
            Motion left = witness.motion();
            incidents.trouble("everything is quiet in the end", "system", left.toString());
        } catch (Exception e) {
            incidents.trouble("everything is quiet in the end", "system", e.toString());
        }
    }

    private List<Difference> found(Witness witness, Claims claims) {
        Evidence evidence = witness.evidence();
        console.say("Found: %d participants, %d accounts, %d bills, %d payments, %d events, %d parked records"
                .formatted(
                        evidence.participants().size(),
                        evidence.accounts().size(),
                        evidence.bills().size(),
                        evidence.report().byDay().payments(),
                        evidence.events().size(),
                        evidence.parked().size()));
        return Checker.differences(evidence, claims);
    }
}
