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

    List<Difference> reach(Ledger ledger, List<Evidence.Place> poison) {
        try (var witness = new Witness(plant.databaseUri(), plant.bootstrapServers())) {
            awaitQuiet(witness);
            Evidence evidence = witness.evidence();
            var claims = new Claims(ledger.registrations(), ledger.bills(), ledger.payments(), Set.copyOf(poison));
            List<Difference> differences = all(ledger, evidence, claims);
            print(evidence, differences);
            return differences;
        }
    }

    private void awaitQuiet(Witness witness) {
        long begun = System.nanoTime();
        if (Await.until(() -> witness.motion().isQuiet(), QUIET_WITHIN)) {
            console.say("Drained %s after the last answer"
                    .formatted(Console.seconds(Duration.ofNanos(System.nanoTime() - begun))));
            return;
        }
        try {
            Motion left = witness.motion();
            incidents.trouble("everything is quiet in the end", "system", left.toString());
        } catch (Exception e) {
            incidents.trouble("everything is quiet in the end", "system", e.toString());
        }
    }

    private List<Difference> all(Ledger ledger, Evidence evidence, Claims claims) {
        List<Difference> differences = new ArrayList<>(incidents.troubles());
        ledger.unsettled()
                .forEach(open -> differences.add(new Difference("what is right is done", open.key(), open.answer())));
        differences.addAll(Checker.differences(evidence, claims));
        return List.copyOf(differences);
    }

    private void print(Evidence evidence, List<Difference> differences) {
        console.say("Found: %d participants, %d accounts, %d bills, %d payments, %d events, %d parked records"
                .formatted(
                        evidence.participants().size(),
                        evidence.accounts().size(),
                        evidence.bills().size(),
                        evidence.report().byDay().payments(),
                        evidence.events().size(),
                        evidence.parked().size()));
        differences.stream().limit(MOST_SHOWN).forEach(one -> console.say("  %s".formatted(one)));
        console.say("Differences: %d".formatted(differences.size()));
    }
}
