package id.jamsos.contribution;

import id.jamsos.contribution.bill.Bills;
import id.jamsos.contribution.crediting.SweepCredits;
import id.jamsos.platform.sandbox.ClockMoved;
import id.jamsos.platform.time.BusinessClock;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * What happens without being asked: the work that time makes due, at the start, after every full hour and when a sandbox moves
 * the clock; and the sweep of payments left without credit. Every replica does it, because each single change is guarded by its document.
 */
@Component
final class ContributionTimers implements SmartLifecycle, ClockMoved {

    private static final Logger LOG = LoggerFactory.getLogger(ContributionTimers.class);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration SWEEP_EVERY = Duration.ofSeconds(5);

    /** One for each kind of work: a long catch-up must not take the sweep's. */
    private static final int THREADS = 3;

    /** After the stores' relays, so that what is committed here is sent. */
    private static final int PHASE = 50;

    private final HourlyWork hourlyWork;
    private final SweepCredits sweepCredits;
    private final Bills bills;
    private final BusinessClock clock;
    private final AtomicLong creditBacklog = new AtomicLong();
    private @Nullable ScheduledExecutorService timer;

    ContributionTimers(
            HourlyWork hourlyWork, SweepCredits sweepCredits, Bills bills, BusinessClock clock, MeterRegistry metrics) {
        this.hourlyWork = hourlyWork;
        this.sweepCredits = sweepCredits;
        this.bills = bills;
        this.clock = clock;
        Gauge.builder("jamsos.credit.backlog", creditBacklog, AtomicLong::doubleValue)
                .description("Paid bills whose credit is not confirmed yet")
                .register(metrics);
    }

    @Override
    public void catchUp() {
        hourlyWork.run();
    }

    private void sweep() {
        sweepCredits.run(clock.now());
        creditBacklog.set(bills.countCreditPending());
    }

    @Override
    public synchronized void start() {
        ScheduledExecutorService started = Executors.newScheduledThreadPool(
                THREADS, Thread.ofVirtual().name("timer-", 0).factory());
        started.execute(guarded("the work due at the start", this::catchUp));
        var _ = started.scheduleAtFixedRate(
                guarded("the work due this hour", this::catchUp),
                untilNextHour().toMillis(),
                HOUR.toMillis(),
                TimeUnit.MILLISECONDS);
        var _ = started.scheduleWithFixedDelay(
                guarded("the sweep of credits", this::sweep), 0, SWEEP_EVERY.toMillis(), TimeUnit.MILLISECONDS);
        timer = started;
    }

    /** A new day, and with it new coverage, begins on a full hour. */
    private Duration untilNextHour() {
        long intoTheHour = Math.floorMod(clock.now().toEpochMilli(), HOUR.toMillis());
        return HOUR.minusMillis(intoTheHour).plusSeconds(1);
    }

    /** A failure must not end the timer: the next run does the same work again. */
    private static Runnable guarded(String what, Runnable work) {
        return () -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                LOG.warn("{} is put off: {}", what, e.toString());
            } catch (Error e) {
                LOG.error("{} met an error and is put off", what, e);
            }
        };
    }

    @Override
    public synchronized void stop() {
        ScheduledExecutorService running = timer;
        if (running != null) {
            running.shutdownNow();
            timer = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return timer != null;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
