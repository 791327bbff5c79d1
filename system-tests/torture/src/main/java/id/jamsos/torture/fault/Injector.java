package id.jamsos.torture.fault;

import id.jamsos.torture.Await;
import id.jamsos.torture.Console;
import id.jamsos.torture.check.Evidence.Place;
import id.jamsos.torture.process.Plant;
import id.jamsos.torture.proxy.Weather;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Does what the plan says. Faults overlap, but each process has one at a time. */
public final class Injector {
    private final Plant plant;
    private final Incidents incidents;
    private final Console console;
    private final Records records;
    private final Processes processes;
    private final Lines lines;

    public Injector(Plant plant, Incidents incidents, Console console) {
        this.plant = plant;
        this.incidents = incidents;
        this.console = console;
        this.records = new Records(plant.bootstrapServers());
        this.processes = new Processes(plant, incidents);
        this.lines = new Lines(plant);
    }

    /** Returns when the time of the load is over and everything that was broken has been mended. */
    public void run(List<Fault> plan, Duration during) {
        long begun = System.nanoTime();
        try (ExecutorService running = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Fault fault : plan) {
                awaitMoment(begun, fault.at());
                running.execute(() -> perform(fault));
            }
            awaitMoment(begun, during);
        }
        plant.lines().forEach(line -> line.weather(Weather.CLEAR));
    }

    private void awaitMoment(long begun, Duration moment) {
        while (System.nanoTime() - begun < moment.toNanos()) {
            processes.revive();
            Await.pass(Duration.ofMillis(250));
        }
    }

    private void perform(Fault fault) {
        try {
            String to = apply(fault);
            if (to.isEmpty()) {
                incidents.skipped(fault.kind());
            } else {
                incidents.done(fault.kind());
                console.say("%s %s (%d s) is over"
                        .formatted(fault.kind(), to, fault.length().toSeconds()));
            }
        } catch (ExecutionException | InterruptedException | RuntimeException failed) {
            // the broker may be away just then: that fault is another one's
            incidents.skipped(fault.kind());
            console.say("%s could not be done: %s".formatted(fault.kind(), failed));
        }
    }

    /** What it was done to; empty if to nobody. */
    private String apply(Fault fault) throws ExecutionException, InterruptedException {
        return switch (fault.kind()) {
            case KILL_SERVICE, KILL_GATEWAY, KILL_KAFKA, KILL_DATABASE -> processes.kill(fault);
            case PAUSE_SERVICE, PAUSE_KAFKA, PAUSE_DATABASE -> processes.pause(fault);
            case RESTART_SERVICE -> processes.restart(fault);
            case SKEW_CLOCK -> processes.skew(fault);
            case COLD_START -> processes.coldStart(fault);
            case SLOW_LINE, SILENT_LINE, CUT_LINES -> lines.disturb(fault);
            case POISON -> {
                records.poison(fault.choice());
                yield "two topics";
            }
            case REPLAY -> records.replay(fault.choice()) + " records";
            case REBALANCE -> {
                records.rebalance(fault.choice(), fault.length());
                yield "a group";
            }
        };
    }

    public List<Place> poison() {
        return records.poison();
    }
}
