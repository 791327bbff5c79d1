package id.jamsos.torture.fault;

import id.jamsos.torture.fault.Fault.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** What goes wrong and when, by a seed: every kind once before any comes again. */
public final class FaultPlan {
    private static final Duration FIRST = Duration.ofSeconds(2);

    private FaultPlan() {}

    /**
     * The faults of a run.
     *
     * @param during how long there is load
     * @param every so long on average
     */
    public static List<Fault> of(long seed, Duration during, Duration every, Set<Kind> kinds) {
        var random = new Random(seed);
        var faults = new ArrayList<Fault>();
        var bag = new ArrayList<Kind>();
        long at = FIRST.toMillis();
        while (at < during.toMillis()) {
            if (bag.isEmpty()) {
                bag.addAll(EnumSet.copyOf(kinds));
                Collections.shuffle(bag, random);
            }
            Kind kind = bag.removeLast();
            faults.add(new Fault(kind, Duration.ofMillis(at), random.nextInt(1 << 20), length(kind, random)));
            at += every.toMillis() / 2 + random.nextLong(every.toMillis());
        }
        return List.copyOf(faults);
    }

    private static Duration length(Kind kind, Random random) {
        return switch (kind) {
            case KILL_SERVICE, KILL_GATEWAY -> seconds(random, 0, 4);
            case KILL_KAFKA, KILL_DATABASE -> seconds(random, 2, 8);
            case PAUSE_SERVICE, PAUSE_KAFKA -> seconds(random, 11, 16);
            case PAUSE_DATABASE -> seconds(random, 3, 12);
            case RESTART_SERVICE -> seconds(random, 0, 3);
            case SKEW_CLOCK -> seconds(random, 5, 20);
            case SLOW_LINE -> seconds(random, 3, 15);
            case SILENT_LINE -> seconds(random, 3, 12);
            case CUT_LINES -> seconds(random, 1, 3);
            case POISON, REPLAY -> Duration.ZERO;
            case REBALANCE -> seconds(random, 2, 6);
            case COLD_START -> seconds(random, 1, 5);
        };
    }

    private static Duration seconds(Random random, int least, int most) {
        return Duration.ofSeconds(least + random.nextInt(most - least + 1));
    }
}
