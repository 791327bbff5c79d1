package id.jamsos.torture;

import java.time.Duration;
import java.util.Locale;

/** What a person sees, each line with the time since the start. */
public final class Console {
    private final long started = System.nanoTime();

    @SuppressWarnings("SystemOut") // a command line tool
    public synchronized void say(String line) {
        System.out.printf(Locale.ROOT, "%6.1f s  %s%n", (System.nanoTime() - started) / 1e9, line);
    }

    static String seconds(Duration length) {
        return String.format(Locale.ROOT, "%.1f s", length.toMillis() / 1000.0);
    }
}
