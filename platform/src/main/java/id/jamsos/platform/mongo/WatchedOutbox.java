package id.jamsos.platform.mongo;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The outboxes of one collection: their relay, and beside it a thread that measures what waits. */
final class WatchedOutbox {
    private static final Logger LOG = LoggerFactory.getLogger(WatchedOutbox.class);
    private static final Duration MEASURE_EVERY = Duration.ofSeconds(5);

    private final String collection;
    private final String topic;
    private final RelayWorker worker;
    private final OutboxBacklog backlog;
    private volatile Backlog measured = Backlog.NONE;
    private @Nullable Thread meter;

    WatchedOutbox(String collection, String topic, RelayWorker worker, OutboxBacklog backlog) {
        this.collection = collection;
        this.topic = topic;
        this.worker = worker;
        this.backlog = backlog;
    }

    String collection() {
        return collection;
    }

    void register(MeterRegistry metrics) {
        Gauge.builder("jamsos.outbox.events", this, one -> one.measured.events())
                .description("Events that wait for the broker")
                .tag("collection", collection)
                .register(metrics);
        Gauge.builder(
                        "jamsos.outbox.oldest.seconds",
                        this,
                        one -> one.measured.oldest().toMillis() / 1000.0)
                .description("Age of the longest waiting event")
                .tag("collection", collection)
                .register(metrics);
    }

    synchronized void start() {
        worker.start();
        if (meter == null) {
            meter = Thread.ofVirtual().name("backlog-" + collection).start(this::measure);
        }
    }

    synchronized void close() {
        worker.close();
        Thread running = meter;
        if (running != null) {
            running.interrupt();
            meter = null;
        }
    }

    OutboxState state() {
        measured = backlog.measure();
        return worker.state(topic, measured);
    }

    OutboxState.Swept sweep(Duration patience) {
        return worker.sweepNow(patience);
    }

    private void measure() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                measured = backlog.measure();
            } catch (RuntimeException e) {
                LOG.debug("The backlog of {} cannot be measured: {}", collection, e.toString());
            }
            try {
                Thread.sleep(MEASURE_EVERY);
            } catch (InterruptedException _) {
                return; // close() interrupts
            }
        }
    }
}
