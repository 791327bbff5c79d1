package id.jamsos.torture;

import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a run is to be like.
 *
 * @param load how long there is load, and faults with it
 * @param faultEvery a fault so often, on average
 * @param kafkaOff how long the broker is to be away, instead of all other faults; null for a run with faults
 */
public record Options(
        long seed,
        Duration load,
        Duration faultEvery,
        int callers,
        @Nullable Duration kafkaOff) {
    private static final Duration DEFAULT_LOAD = Duration.ofMinutes(5);
    private static final Duration DEFAULT_EVERY = Duration.ofSeconds(8);
    private static final int DEFAULT_CALLERS = 6;
    private static final Pattern LENGTH = Pattern.compile("([0-9]{1,6})([smh]?)");

    static Options parse(String... arguments) {
        var options =
                new Options(System.nanoTime() & Integer.MAX_VALUE, DEFAULT_LOAD, DEFAULT_EVERY, DEFAULT_CALLERS, null);
        for (int at = 0; at < arguments.length; at += 2) {
            if (at + 1 == arguments.length) {
                throw new IllegalArgumentException(arguments[at] + " needs a value");
            }
            options = options.with(arguments[at], arguments[at + 1]);
        }
        return options;
    }

    private Options with(String name, String value) {
        return switch (name) {
            case "--minutes" ->
                new Options(
                        seed,
                        Duration.ofSeconds(Math.round(60 * Double.parseDouble(value))),
                        faultEvery,
                        callers,
                        kafkaOff);
            case "--seed" -> new Options(Long.parseLong(value), load, faultEvery, callers, kafkaOff);
            case "--callers" -> new Options(seed, load, faultEvery, Integer.parseInt(value), kafkaOff);
            case "--fault-every" -> new Options(seed, load, length(value), callers, kafkaOff);
            case "--kafka-off" -> new Options(seed, load, faultEvery, callers, length(value));
            default -> throw new IllegalArgumentException("unknown option " + name);
        };
    }

    /** Such as {@code 90}, {@code 90s}, {@code 10m} or {@code 1h}. */
    static Duration length(String text) {
        var parts = LENGTH.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("a length is a number with s, m or h, not " + text);
        }
        long number = Long.parseLong(parts.group(1));
        return switch (parts.group(2)) {
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofSeconds(number);
        };
    }
}
