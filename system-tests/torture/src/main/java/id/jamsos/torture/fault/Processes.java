package id.jamsos.torture.fault;

import id.jamsos.torture.Await;
import id.jamsos.torture.process.Child;
import id.jamsos.torture.process.Health;
import id.jamsos.torture.process.Plant;
import id.jamsos.torture.process.Replica;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** Faults of the processes. Whatever is broken here is mended here before the method returns. */
final class Processes {
    private static final Duration BACK_WITHIN = Duration.ofMinutes(3);
    private static final Duration COMPLAINT_WITHIN = Duration.ofSeconds(45);
    private static final int MOST_SKEW_SECONDS = 240;

    private final Plant plant;
    private final Incidents incidents;

    Processes(Plant plant, Incidents incidents) {
        this.plant = plant;
        this.incidents = incidents;
    }

    String kill(Fault fault) {
        return toOne(fault, child -> {
            child.kill();
            if (child == plant.database() || child == plant.kafka()) {
                awaitComplaint(child);
            }
            Await.pass(fault.length());
            child.start();
            awaitBack(child);
        });
    }

    /** Services say in their health that an engine does not answer. One is enough: others may be down or paused themselves. */
    private void awaitComplaint(Child engine) {
        if (!Await.until(
                () -> plant.replicas().stream().anyMatch(replica -> replica.health() == Health.DOWN),
                COMPLAINT_WITHIN)) {
            incidents.trouble("health says what is missing", engine.name(), "nothing said within " + COMPLAINT_WITHIN);
        }
    }

    String pause(Fault fault) {
        return toOne(fault, child -> {
            child.pause(fault.length());
            awaitBack(child);
        });
    }

    String restart(Fault fault) {
        return toOne(fault, child -> {
            if (!child.stop()) {
                incidents.trouble("SIGTERM ends a process", child.name(), "it had to be killed");
            }
            Await.pass(fault.length());
            child.start();
            awaitBack(child);
        });
    }

    String skew(Fault fault) {
        int seconds = fault.choice() % (2 * MOST_SKEW_SECONDS) - MOST_SKEW_SECONDS;
        return toOne(fault, child -> {
            child.kill();
            child.start("--jamsos.wall-clock-offset=" + seconds + "s");
            awaitBack(child);
            Await.pass(fault.length());
            child.kill();
            child.start();
            awaitBack(child);
        });
    }

    /** Stops everything, each as it comes, and starts it in an order that nobody planned. */
    String coldStart(Fault fault) {
        plant.children()
                .forEach(child ->
                        child.fault().lock()); // always in this order: two of these must not wait for each other
        List<Child> all = new ArrayList<>(plant.children());
        Collections.shuffle(all, new Random(fault.choice()));
        try {
            all.parallelStream().forEach(Child::stop);
            for (Child child : all) {
                child.start();
                Await.pass(fault.length().dividedBy(4));
            }
            if (!Await.until(plant::isHealthy, BACK_WITHIN.multipliedBy(2))) {
                incidents.trouble("the order of the start does not matter", order(all), "not healthy");
            }
            return order(all);
        } finally {
            all.forEach(child -> child.fault().unlock());
        }
    }

    private static String order(List<Child> all) {
        return String.join(" ", all.stream().map(Child::name).toList());
    }

    /** A process that ended although nobody ended it is noted, and started again as its operator would. */
    void revive() {
        for (Child child : plant.children()) {
            if (!child.isAlive() && child.fault().tryLock()) {
                try {
                    if (!child.isAlive()) {
                        incidents.trouble("processes end only when told", child.name(), "ended by itself");
                        child.start();
                    }
                } finally {
                    child.fault().unlock();
                }
            }
        }
    }

    private String toOne(Fault fault, Consumer<Child> harm) {
        List<Child> candidates = candidates(fault.kind());
        for (int i = 0; i < candidates.size(); i++) {
            Child child = candidates.get((fault.choice() + i) % candidates.size());
            if (child.fault().tryLock()) {
                try {
                    harm.accept(child);
                    return child.name();
                } finally {
                    child.fault().unlock();
                }
            }
        }
        return "";
    }

    private List<Child> candidates(Fault.Kind kind) {
        return switch (kind) {
            case KILL_SERVICE, PAUSE_SERVICE, RESTART_SERVICE, SKEW_CLOCK -> children(plant.replicas());
            case KILL_GATEWAY -> children(plant.gateways());
            case KILL_KAFKA, PAUSE_KAFKA -> List.of(plant.kafka());
            case KILL_DATABASE, PAUSE_DATABASE -> List.of(plant.database());
            case SLOW_LINE, SILENT_LINE, CUT_LINES, POISON, REPLAY, REBALANCE, COLD_START ->
                throw new IllegalArgumentException(kind + " happens to no single process");
        };
    }

    private static List<Child> children(List<Replica> replicas) {
        return replicas.stream().map(Replica::child).toList();
    }

    /** A service says when it is well; for engines it is enough to run, since the services say whether they answer. */
    private void awaitBack(Child child) {
        boolean back = Await.until(() -> child.isAlive() && saysThatItIsWell(child), BACK_WITHIN);
        if (!back) {
            incidents.trouble("a process comes back", child.name(), "not healthy after " + BACK_WITHIN);
        }
    }

    private boolean saysThatItIsWell(Child child) {
        return plant.replicas().stream()
                .filter(replica -> replica.child() == child)
                .allMatch(replica -> replica.health() == Health.UP);
    }
}
