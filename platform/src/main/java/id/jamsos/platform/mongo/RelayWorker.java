package id.jamsos.platform.mongo;

import id.jamsos.platform.mongo.OutboxRelay.Backlog;
import id.jamsos.platform.mongo.OutboxRelay.Round;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The thread that relays one collection: at once what was committed here, and now and then what was left behind by a
 * crash, an outage or another replica. It is a thread of its own because no request may wait for the broker.
 */
final class RelayWorker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RelayWorker.class);
    private static final int MOST_HINTS = 100_000;
    private static final Duration LEFT_BEHIND = Duration.ofSeconds(2);
    private static final Duration SWEEP_EVERY = Duration.ofSeconds(1);
    private static final Duration MEASURE_EVERY = Duration.ofSeconds(5);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofMillis(500);

    private final String name;
    private final OutboxRelay relay;
    private final LinkedBlockingQueue<String> hints = new LinkedBlockingQueue<>(MOST_HINTS);
    private final Set<String> queued = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;
    private @Nullable Thread thread;
    private volatile Backlog backlog = new Backlog(0, Duration.ZERO);

    RelayWorker(String name, OutboxRelay relay) {
        this.name = name;
        this.relay = relay;
    }

    /** May be started again after {@link #close}: a context can be paused and go on. */
    synchronized void start() {
        if (thread == null) {
            stopping = false;
            thread = Thread.ofVirtual().name("relay-" + name).start(this::run);
        }
    }

    /** Says that this aggregate has new events. A hint that finds no room is left to the sweep. */
    void hint(String aggregateId) {
        if (queued.add(aggregateId) && !hints.offer(aggregateId)) {
            queued.remove(aggregateId);
        }
    }

    Backlog backlog() {
        return backlog;
    }

    private void run() {
        long nextSweep = System.nanoTime();
        long nextMeasure = nextSweep;
        while (!stopping) {
            try {
                boolean brokerAway = relayHinted().brokerAway();
                if (!brokerAway && System.nanoTime() - nextSweep >= 0) {
                    brokerAway = sweep();
                    nextSweep = System.nanoTime() + SWEEP_EVERY.toNanos();
                }
                if (System.nanoTime() - nextMeasure >= 0) {
                    backlog = relay.backlog();
                    nextMeasure = System.nanoTime() + MEASURE_EVERY.toNanos();
                }
                if (brokerAway) {
                    Thread.sleep(PAUSE_AFTER_FAILURE);
                }
            } catch (InterruptedException _) {
                return; // close() interrupts
            } catch (RuntimeException e) {
                LOG.warn("The relay of {} pauses: {}", name, e.toString());
                pauseQuietly();
            }
        }
    }

    private Round relayHinted() throws InterruptedException {
        String first = hints.poll(SWEEP_EVERY.toMillis(), TimeUnit.MILLISECONDS);
        if (first == null) {
            return new Round(0, 0, false, 0);
        }
        var ids = new ArrayList<String>();
        ids.add(first);
        hints.drainTo(ids, OutboxRelay.ROUND - 1);
        ids.forEach(queued::remove); // before reading: a commit from here on hints again
        return relay.relay(ids);
    }

    /** Returns whether no broker answers. */
    private boolean sweep() {
        Round round;
        do {
            round = relay.relayWaitingLongerThan(LEFT_BEHIND);
        } while (!stopping && round.events() > 0 && round.failures() == 0 && round.aggregates() == OutboxRelay.ROUND);
        return round.brokerAway();
    }

    private void pauseQuietly() {
        try {
            Thread.sleep(PAUSE_AFTER_FAILURE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized void close() {
        Thread running = thread;
        if (running == null) {
            return;
        }
        stopping = true;
        thread = null;
        running.interrupt();
        try {
            running.join(Duration.ofSeconds(5));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
