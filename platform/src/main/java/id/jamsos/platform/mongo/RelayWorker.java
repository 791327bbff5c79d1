package id.jamsos.platform.mongo;

import id.jamsos.platform.mongo.OutboxRelay.Round;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
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
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofMillis(500);

    private final String name;
    private final OutboxRelay relay;
    private final InstantSource wallClock;
    private final LinkedBlockingQueue<String> hints = new LinkedBlockingQueue<>(MOST_HINTS);
    private final Set<String> queued = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;
    private @Nullable Thread thread;
    private volatile boolean brokerAway;
    private volatile @Nullable Instant lastRound;
    private volatile @Nullable Instant lastSweep;

    RelayWorker(String name, OutboxRelay relay, InstantSource wallClock) {
        this.name = name;
        this.relay = relay;
        this.wallClock = wallClock;
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

    /** What this relay is about, beside the backlog that is measured elsewhere. */
    OutboxState state(String topic, Backlog backlog) {
        return new OutboxState(name, topic, backlog, isRunning(), brokerAway, lastRound, lastSweep, relay.unsent());
    }

    private synchronized boolean isRunning() {
        return thread != null && thread.isAlive();
    }

    /**
     * Sends what waits now, however young, on the caller's thread: beside the relay, as another replica would. It ends when
     * everything found is sent, or a round meets trouble, or the patience is over.
     */
    OutboxState.Swept sweepNow(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        long aggregates = 0;
        long events = 0;
        Round round;
        do {
            round = relay.relayWaitingLongerThan(Duration.ZERO);
            aggregates += round.aggregates();
            events += round.events();
        } while (goesOn(round) && System.nanoTime() - end < 0);
        return new OutboxState.Swept(aggregates, events, round.failures(), round.brokerAway());
    }

    private static boolean goesOn(Round round) {
        return round.events() > 0 && round.failures() == 0 && round.aggregates() == OutboxRelay.ROUND;
    }

    private void run() {
        long nextSweep = System.nanoTime();
        while (!stopping) {
            try {
                boolean away = relayHinted();
                if (!away && System.nanoTime() - nextSweep >= 0) {
                    away = sweep();
                    nextSweep = System.nanoTime() + SWEEP_EVERY.toNanos();
                }
                if (away) {
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

    /** Returns whether no broker answers; while nothing is to be sent, nothing is found out about it. */
    private boolean relayHinted() throws InterruptedException {
        String first = hints.poll(SWEEP_EVERY.toMillis(), TimeUnit.MILLISECONDS);
        if (first == null) {
            return false;
        }
        var ids = new ArrayList<String>();
        ids.add(first);
        hints.drainTo(ids, OutboxRelay.ROUND - 1);
        ids.forEach(queued::remove); // before reading: a commit from here on hints again
        return noted(relay.relay(ids)).brokerAway();
    }

    private boolean sweep() {
        Round round;
        do {
            round = noted(relay.relayWaitingLongerThan(LEFT_BEHIND));
        } while (!stopping && goesOn(round));
        lastSweep = wallClock.instant();
        return round.brokerAway();
    }

    private Round noted(Round round) {
        if (round.aggregates() > 0) {
            lastRound = wallClock.instant();
        }
        brokerAway = round.brokerAway();
        return round;
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
