package id.jamsos.torture;

import id.jamsos.torture.fault.Incidents;
import id.jamsos.torture.process.Health;
import id.jamsos.torture.process.Plant;
import id.jamsos.torture.process.Replica;
import id.jamsos.torture.process.Service;
import java.time.Duration;
import java.util.List;

/** Has the totals of reporting counted again from the topics, as an operator would: stops both replicas and starts one that is told to. */
final class Rebuild {
    private static final String SETTING = "--jamsos.reporting.rebuild-totals=true";
    private static final Duration HEALTHY_WITHIN = Duration.ofMinutes(3);

    private final Plant plant;
    private final Incidents incidents;

    Rebuild(Plant plant, Incidents incidents) {
        this.plant = plant;
        this.incidents = incidents;
    }

    /** Returns when both replicas run again. */
    void run() {
        List<Replica> replicas = plant.replicas(Service.REPORTING);
        replicas.forEach(replica -> replica.child().stop());
        Replica first = replicas.getFirst();
        first.child().start(SETTING);
        // no other may count before everything is reset
        if (Await.until(() -> first.health() == Health.UP, HEALTHY_WITHIN)) {
            replicas.forEach(replica -> replica.child().start());
        }
        if (!Await.until(plant::isHealthy, HEALTHY_WITHIN)) {
            incidents.trouble("the totals can be rebuilt", "reporting", "not healthy after " + HEALTHY_WITHIN);
        }
    }
}
