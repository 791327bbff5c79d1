package id.jamsos.platform.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The clock that due dates, ages and validity follow. It runs with the wall clock and may be moved forward, never back: what was
 * decided at a moment must not become the future again. Tokens, signatures and the relay follow the wall clock instead.
 */
public final class BusinessClock {
    public static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");

    private final InstantSource wall;
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    public BusinessClock(InstantSource wall) {
        this.wall = wall;
    }

    public Instant now() {
        return wall.instant().plus(ahead.get());
    }

    /** How far it was moved ahead of the wall clock. */
    public Duration ahead() {
        return ahead.get();
    }

    /** The calendar day in Jakarta. Read {@link #now()} once and derive the day where both are needed. */
    public LocalDate today() {
        return LocalDate.ofInstant(now(), ZONE);
    }

    public YearMonth month() {
        return YearMonth.from(today());
    }

    /**
     * Moves the clock to this moment, from which it runs on.
     *
     * @throws IllegalArgumentException if the moment is earlier than now
     */
    public void moveTo(Instant moment) {
        ahead.updateAndGet(before -> {
            var wallNow = wall.instant();
            if (moment.isBefore(wallNow.plus(before))) {
                throw new IllegalArgumentException("the business clock only moves forward: it is past " + moment);
            }
            return Duration.between(wallNow, moment);
        });
    }
}
