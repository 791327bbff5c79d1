package id.jamsos.partnerclient;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Numbers for X-EXTERNAL-ID: digits, at most 36, none twice on a day. The time, a number of this process and a counter: so that neither a
 * restart nor a second process of the same partner repeats one.
 */
public final class ExternalIds {
    private static final int PROCESSES = 1_000_000_000;

    private final InstantSource clock;
    private final int process = new SecureRandom().nextInt(PROCESSES);
    private final AtomicLong count = new AtomicLong();

    public ExternalIds(InstantSource clock) {
        this.clock = clock;
    }

    public String next() {
        return "%013d%09d%010d".formatted(clock.millis(), process, count.incrementAndGet());
    }
}
