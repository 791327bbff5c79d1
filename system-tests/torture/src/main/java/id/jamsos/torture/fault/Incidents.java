package id.jamsos.torture.fault;

import id.jamsos.torture.check.Difference;
import id.jamsos.torture.fault.Fault.Kind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What was done to the system, and what it did that it must not do. */
public final class Incidents {
    private final Map<Kind, Integer> done = new EnumMap<>(Kind.class);
    private final Map<Kind, Integer> skipped = new EnumMap<>(Kind.class);
    private final ConcurrentLinkedQueue<Difference> troubles = new ConcurrentLinkedQueue<>();

    synchronized void done(Kind kind) {
        done.merge(kind, 1, Integer::sum);
    }

    /** Everything that it could have happened to was busy with another fault. */
    synchronized void skipped(Kind kind) {
        skipped.merge(kind, 1, Integer::sum);
    }

    public void trouble(String rule, String subject, String detail) {
        troubles.add(new Difference(rule, subject, detail));
    }

    public synchronized Map<Kind, Integer> done() {
        return new EnumMap<>(done);
    }

    public synchronized int skipped() {
        return skipped.values().stream().mapToInt(Integer::intValue).sum();
    }

    public List<Difference> troubles() {
        return List.copyOf(troubles);
    }
}
