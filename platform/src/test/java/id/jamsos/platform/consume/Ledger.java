package id.jamsos.platform.consume;

import id.jamsos.platform.aggregate.Watermarks;
import id.jamsos.platform.event.EventJson;
import id.jamsos.platform.event.ReceivedEvent;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Applies by watermark and passes over types it does not know, as every handler does; and can be hindered. */
public final class Ledger implements EventHandler {
    final AtomicInteger refusals = new AtomicInteger();

    /** Whether its reader is in order: a broken one takes every record for poison. */
    volatile boolean reads = true;

    private final Map<String, List<Long>> applied = new ConcurrentHashMap<>();
    private final Map<String, Watermarks> marks = new ConcurrentHashMap<>();
    private final CountDownLatch atGate = new CountDownLatch(1);
    private final CountDownLatch gate = new CountDownLatch(1);
    private volatile long gatedSequence;

    record Thing(long n) {}

    @Override
    public Handled handle(ReceivedEvent event) {
        if (!reads) {
            throw new IllegalStateException("the reader is broken");
        }
        waitAtGate(event.sequence());
        Long n = event.type().equals("ThingHappened")
                ? Long.valueOf(EventJson.read(event.data(), Thing.class).n())
                : null;
        synchronized (this) {
            var mark = marks.getOrDefault(event.aggregateId(), Watermarks.NONE);
            var handled = Handled.of(mark.arrival(event.position()));
            if (handled == Handled.APPLIED) {
                marks.put(event.aggregateId(), mark.after(event.position()));
                if (n != null) {
                    applied.computeIfAbsent(event.aggregateId(), _ -> new CopyOnWriteArrayList<>())
                            .add(n);
                }
            }
            return handled;
        }
    }

    private void waitAtGate(long sequence) {
        if (sequence == gatedSequence) {
            atGate.countDown();
            try {
                if (!gate.await(1, TimeUnit.MINUTES)) {
                    throw new IllegalStateException("nobody opened the gate");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Holds the handler at this sequence until {@link #open}. */
    public void gateAt(long sequence) {
        gatedSequence = sequence;
    }

    public void awaitAtGate() throws InterruptedException {
        if (!atGate.await(1, TimeUnit.MINUTES)) {
            throw new IllegalStateException("nothing came to the gate");
        }
    }

    public void open() {
        gate.countDown();
    }

    public List<Long> of(String key) {
        return applied.getOrDefault(key, List.of());
    }
}
