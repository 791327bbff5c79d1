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
    private static final int MOST_CALLERS = 256;
    private static final Duration LONGEST = Duration.ofDays(1);
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
            case "--minutes" -> new Options(seed, minutes(name, value), faultEvery, callers, kafkaOff);
            case "--seed" ->
                new Options(number(name, value, Long.MIN_VALUE, Long.MAX_VALUE), load, faultEvery, callers, kafkaOff);
            case "--callers" ->
                new Options(seed, load, faultEvery, (int) number(name, value, 1, MOST_CALLERS), kafkaOff);
            case "--fault-every" -> new Options(seed, load, length(name, value), callers, kafkaOff);
            case "--kafka-off" -> new Options(seed, load, faultEvery, callers, length(name, value));
            default -> throw new IllegalArgumentException("unknown option " + name);
        };
    }

    /** May have a fraction. */
    private static Duration minutes(String name, String value) {
        if (!value.matches("[0-9]{1,4}(\\.[0-9]{1,3})?")) {
            throw new IllegalArgumentException(name + " is a number of minutes, not " + value);
        }
        return bounded(name, value, Duration.ofSeconds(Math.round(60 * Double.parseDouble(value))));
    }

    private static long number(String name, String value, long least, long most) {
        try {
            long number = Long.parseLong(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException _) {
            // said below
        }
        throw new IllegalArgumentException(
                "%s is a whole number from %d to %d, not %s".formatted(name, least, most, value));
    }

    /** Such as {@code 90}, {@code 90s}, {@code 10m} or {@code 1h}. */
    private static Duration length(String name, String value) {
        var parts = LENGTH.matcher(value);
        if (!parts.matches()) {
            throw new IllegalArgumentException(name + " is a number with s, m or h, not " + value);
        }
        long number = Long.parseLong(parts.group(1));
        return bounded(
                name,
                value,
                switch (parts.group(2)) {
                    case "m" -> Duration.ofMinutes(number);
                    case "h" -> Duration.ofHours(number);
                    default -> Duration.ofSeconds(number);
                });
    }

    private static Duration bounded(String name, String value, Duration length) {
        if (length.isZero() || length.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(name + " is more than nothing and at most a day, not " + value);
        }
        return length;
    }
}
