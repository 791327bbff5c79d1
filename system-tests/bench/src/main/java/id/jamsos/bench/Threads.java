package id.jamsos.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;

/** The threads of a process, as Linux shows them; elsewhere nothing is known of them. */
final class Threads {
    private static final Duration TICK = Duration.ofMillis(10);
    private static final int USER_TICKS = 11;

    private Threads() {}

    /** The processor time of the threads that live, by part; empty when the system does not say. */
    static Map<Part, Duration> processorTime(long pid) {
        Path tasks = Path.of("/proc", Long.toString(pid), "task");
        var times = new EnumMap<Part, Duration>(Part.class);
        if (Files.isDirectory(tasks)) {
            try (Stream<Path> all = Files.list(tasks)) {
                all.forEach(task -> add(task.resolve("stat"), times));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return times;
    }

    /** The name stands in parentheses and may hold anything; the twelfth and thirteenth word behind it are ticks of user and system time. */
    private static void add(Path stat, Map<Part, Duration> times) {
        try {
            String line = Files.readString(stat);
            int end = line.lastIndexOf(')');
            String[] rest = line.substring(end + 2).split(" ", -1);
            long ticks = Long.parseLong(rest[USER_TICKS]) + Long.parseLong(rest[USER_TICKS + 1]);
            times.merge(
                    Part.ofThread(line.substring(line.indexOf('(') + 1, end)),
                    TICK.multipliedBy(ticks),
                    Duration::plus);
        } catch (NoSuchFileException _) {
            // the thread has just ended
        } catch (IOException e) {
            if (Files.exists(stat)) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
