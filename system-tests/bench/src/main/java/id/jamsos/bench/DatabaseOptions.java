package id.jamsos.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * What to measure of the embedded database.
 *
 * @param time for each number
 * @param sizes of the collection, in documents
 * @param callers at the same time
 */
record DatabaseOptions(Duration time, List<Integer> sizes, List<Integer> callers) {

    static DatabaseOptions parse(String[] arguments) {
        Duration time = Duration.ofSeconds(2);
        List<Integer> sizes = List.of(1_000, 100_000, 1_000_000);
        List<Integer> callers = List.of(1, 8, 32);
        for (int at = 0; at < arguments.length; at += 2) {
            if (at + 1 == arguments.length) {
                throw new IllegalArgumentException(arguments[at] + " needs a value");
            }
            String value = arguments[at + 1];
            switch (arguments[at]) {
                case "--millis" -> time = Duration.ofMillis(Long.parseLong(value));
                case "--sizes" -> sizes = numbers(value);
                case "--callers" -> callers = numbers(value);
                default -> throw new IllegalArgumentException("unknown option " + arguments[at]);
            }
        }
        return new DatabaseOptions(time, sizes, callers);
    }

    private static List<Integer> numbers(String value) {
        return Arrays.stream(value.split(",")).map(Integer::valueOf).toList();
    }
}
