package id.jamsos.reporting.count.events;

import id.jamsos.platform.consume.BatchHandler;
import id.jamsos.platform.consume.EventConsumers;
import id.jamsos.platform.event.ReceivedEvent;
import id.jamsos.reporting.count.Arrival;
import id.jamsos.reporting.count.Batch;
import id.jamsos.reporting.count.CountEvents;
import id.jamsos.reporting.count.Progress;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Counts the events of accounts, a batch of one partition at a time. */
@Component
final class AccountListener implements BatchHandler<AccountListener.Received> {
    static final String TOPIC = "jamsos.contribution.account";
    static final String GROUP = "reporting-totals";

    private final CountEvents countEvents;
    private final Progress progress;
    private final InstantSource wallClock;
    private final Timer eventToReport;

    AccountListener(
            CountEvents countEvents,
            Progress progress,
            InstantSource wallClock,
            MeterRegistry metrics,
            EventConsumers consumers) {
        this.countEvents = countEvents;
        this.progress = progress;
        this.wallClock = wallClock;
        this.eventToReport = Timer.builder("jamsos.event.to.report")
                .description("From the commit of a fact to its place in the totals")
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(1))
                .maximumExpectedValue(Duration.ofMinutes(1))
                .register(metrics);
        consumers.consumeBatches(TOPIC, GROUP, this);
    }

    /** What is kept of a record; of a type that nobody counts only where it stands. */
    record Received(long offset, Instant time, Optional<Arrival> arrival) {}

    @Override
    public Received read(ReceivedEvent event) {
        var arrival = AccountContracts.read(event)
                .map(counted -> new Arrival(event.aggregateId(), event.sequence(), event.offset(), counted));
        return new Received(event.offset(), event.time(), arrival);
    }

    @Override
    public void apply(String topic, int partition, List<Received> inOffsetOrder) {
        var stream = new Batch.Stream(topic, partition);
        var arrivals = inOffsetOrder.stream()
                .flatMap(received -> received.arrival().stream())
                .toList();
        countEvents.handle(new Batch(stream, inOffsetOrder.getFirst().offset(), arrivals));
        progress.counted(stream, inOffsetOrder.getLast().time());
        Instant now = wallClock.instant();
        for (Received received : inOffsetOrder) {
            if (received.arrival().isPresent()) {
                eventToReport.record(Duration.between(received.time(), now));
            }
        }
    }

    @Override
    public void applyReleased(String topic, int partition, Received event) {
        var stream = new Batch.Stream(topic, partition);
        event.arrival().ifPresent(arrival -> countEvents.handle(Batch.released(stream, arrival)));
    }
}
