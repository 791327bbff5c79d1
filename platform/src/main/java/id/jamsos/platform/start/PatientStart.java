package id.jamsos.platform.start;

import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Starts a service, and starts it again for as long as the database does not answer or the name of the broker is unknown. So the order
 * in which things are started does not matter, nor whether the database goes away in the middle of a start. Whatever else is wrong ends
 * the start at once.
 */
public final class PatientStart {
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private PatientStart() {}

    /**
     * Runs the service.
     *
     * @param application makes a new one for each attempt, because none can be run twice
     */
    public static ConfigurableApplicationContext run(
            Supplier<SpringApplicationBuilder> application, String... arguments) {
        return run(() -> application.get().run(arguments), PAUSE);
    }

    static <T> T run(Supplier<T> start, Duration pause) {
        while (true) {
            try {
                return start.get();
            } catch (RuntimeException refused) {
                if (Absence.in(refused).isEmpty()) {
                    throw refused;
                }
                pause(pause, refused);
            }
        }
    }

    private static void pause(Duration length, RuntimeException refused) {
        try {
            Thread.sleep(length);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw refused;
        }
    }
}
