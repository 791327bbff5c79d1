package id.jamsos.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What to measure.
 *
 * @param data directory of the system that runs
 * @param workers how many take part; each pays once a round
 * @param rounds of each number of callers, warm-up not counted
 * @param callers at the same time, one measurement for each number
 * @param json where the numbers are written as well; null for nowhere
 */
record Options(
        Path data,
        int workers,
        int rounds,
        List<Integer> callers,
        @Nullable Path json) {
    /** Months that can be paid ahead. */
    private static final int MOST_PAYMENTS_OF_A_WORKER = 24;

    static final int WARM_UP_ROUNDS = 12;

    Options {
        if (WARM_UP_ROUNDS + rounds * callers.size() > MOST_PAYMENTS_OF_A_WORKER) {
            throw new IllegalArgumentException("a worker can pay %d months ahead, so there are at most %d rounds in all"
                    .formatted(MOST_PAYMENTS_OF_A_WORKER, MOST_PAYMENTS_OF_A_WORKER - WARM_UP_ROUNDS));
        }
    }

    /** Ids for as many requests of the floor as there are of the system with each number of callers. */
    List<String> floorIds(String prefix) {
        return IntStream.range(0, workers * rounds)
                .mapToObj(number -> "%s-%06d-0123456789abcdef".formatted(prefix, number))
                .toList();
    }

    static Options parse(String[] arguments) {
        Path data = Path.of("data");
        Path json = null;
        int workers = 1_000;
        int rounds = 4;
        List<Integer> callers = List.of(1, 8, 32);
        for (int at = 0; at < arguments.length; at += 2) {
            if (at + 1 == arguments.length) {
                throw new IllegalArgumentException(arguments[at] + " needs a value");
            }
            String value = arguments[at + 1];
            switch (arguments[at]) {
                case "--data" -> data = Path.of(value);
                case "--json" -> json = Path.of(value);
                case "--workers" -> workers = Integer.parseInt(value);
                case "--rounds" -> rounds = Integer.parseInt(value);
                case "--callers" ->
                    callers = Arrays.stream(value.split(","))
                            .map(Integer::valueOf)
                            .toList();
                default -> throw new IllegalArgumentException("unknown option " + arguments[at]);
            }
        }
        return new Options(data, workers, rounds, callers, json);
    }
}
