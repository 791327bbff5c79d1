package id.jamsos.bench;

import id.jamsos.bench.Load.Measured;
import id.jamsos.bench.Load.Work;
import id.jamsos.demo.system.RunningSystem;
import java.util.ArrayList;
import java.util.List;

/** Measures loads, and keeps and shows what came out. */
final class Meter {
    private final RunningSystem system;
    private final Metrics metrics;
    private final List<Result> results = new ArrayList<>();

    Meter(RunningSystem system) {
        this.system = system;
        this.metrics = new Metrics(system);
    }

    /** What a load leaves behind that belongs to it. */
    @FunctionalInterface
    interface Aftermath {
        Aftermath NONE = () -> {};

        void await() throws Exception;
    }

    <T> Result timed(String what, int callers, List<T> items, Work<T> work, Aftermath aftermath) throws Exception {
        Usage before = Usage.atBeginning(system, metrics);
        Measured measured = Load.run(callers, items, work);
        aftermath.await();
        return new Result(what, callers, measured, Usage.atEnd(system, metrics).minus(before));
    }

    /** Shows the sum of the rounds of each number of callers. */
    void record(List<Integer> callers, List<Result> rounds) {
        for (int each : callers) {
            rounds.stream()
                    .filter(round -> round.callers() == each)
                    .reduce(Result::plus)
                    .ifPresent(this::record);
        }
    }

    void record(Result result) {
        results.add(result);
        say(result.line());
    }

    /** All that was recorded, with what one request of each costs. */
    List<Result> results() {
        say("");
        say(Result.COST_HEADER);
        results.forEach(result -> say(result.costLine()));
        return List.copyOf(results);
    }

    @SuppressWarnings("SystemOut") // a command line tool
    static void say(String line) {
        System.out.println(line);
    }
}
