package id.jamsos.demo;

import id.jamsos.demo.plan.Scale;
import java.nio.file.Path;

/**
 * What to show.
 *
 * @param data directory of the system that runs
 * @param seed of the people
 * @param callers at the same time
 */
record Options(Path data, Scale scale, long seed, int callers) {
    private static final int MOST_CALLERS = 64;

    static Options parse(String[] arguments) {
        var options = new Options(Path.of("data"), new Scale(10_000), 2023, 16);
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
            case "--data" -> new Options(Path.of(value), scale, seed, callers);
            case "--scale" -> new Options(data, Scale.parse(value), seed, callers);
            case "--seed" -> new Options(data, scale, number(name, value, 0, 999_999), callers);
            case "--callers" -> new Options(data, scale, seed, (int) number(name, value, 1, MOST_CALLERS));
            default -> throw new IllegalArgumentException("unknown option " + name);
        };
    }

    private static long number(String name, String value, long least, long most) {
        if (value.matches("[0-9]{1,9}")) {
            long number = Long.parseLong(value);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw new IllegalArgumentException(
                "%s is a whole number from %d to %d, not %s".formatted(name, least, most, value));
    }
}
