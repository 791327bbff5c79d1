package id.jamsos.contribution;

import id.jamsos.contribution.partner.PartnerId;
import id.jamsos.contribution.silence.Silence;
import id.jamsos.contribution.silence.WatchSilence;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Every minute: how long each partner has been silent, as a metric, and one line in the log when one goes silent or is back. */
@Component
final class SilenceTimer implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SilenceTimer.class);

    private final WatchSilence watchSilence;
    private final InstantSource wallClock;
    private final MeterRegistry metrics;
    private final Map<PartnerId, AtomicLong> seconds = new ConcurrentHashMap<>();
    private final Map<PartnerId, AtomicLong> silent = new ConcurrentHashMap<>();
    private @Nullable ScheduledExecutorService timer;

    SilenceTimer(WatchSilence watchSilence, InstantSource wallClock, MeterRegistry metrics) {
        this.watchSilence = watchSilence;
        this.wallClock = wallClock;
        this.metrics = metrics;
    }

    /** A failure must not end the timer: the next look sees the same. */
    private void guarded() {
        try {
            look();
        } catch (RuntimeException e) {
            LOG.warn("The look for silent partners is put off: {}", e.toString());
        }
    }

    void look() {
        WatchSilence.Look look = watchSilence.look(wallClock.instant());
        look.all().forEach((partner, silence) -> {
            gauge(partner).set(silence.duration().toSeconds());
            tooLong(partner).set(silence.meaning() == Silence.Meaning.TOO_LONG ? 1 : 0);
        });
        look.fellSilent().forEach(partner -> {
            Silence silence = Objects.requireNonNull(look.all().get(partner));
            LOG.warn(
                    "Partner {} is silent: nothing was heard for {} minutes, since {}",
                    partner,
                    silence.duration().toMinutes(),
                    silence.since());
        });
        look.back().forEach(partner -> LOG.info("Partner {} is back", partner));
    }

    private AtomicLong gauge(PartnerId partner) {
        return seconds.computeIfAbsent(
                partner, one -> gauge("jamsos.channel.silent.seconds", "How long nothing was heard of a partner", one));
    }

    private AtomicLong tooLong(PartnerId partner) {
        return silent.computeIfAbsent(
                partner,
                one -> gauge("jamsos.channel.silent", "1 for a partner that should be heard of and is not", one));
    }

    private AtomicLong gauge(String name, String description, PartnerId partner) {
        var value = new AtomicLong();
        Gauge.builder(name, value, AtomicLong::doubleValue)
                .description(description)
                .tag("partner", partner.value())
                .register(metrics);
        return value;
    }

    @Override
    public synchronized void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name("silence").factory());
        var _ = started.scheduleWithFixedDelay(this::guarded, 1, 1, TimeUnit.MINUTES);
        timer = started;
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
}
