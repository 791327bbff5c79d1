package id.jamsos.demo.plan;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Scales figures down so that their sum is right too: each is rounded down, and what is missing goes to those that lost most (the method of
 * the largest remainder).
 */
final class Apportionment {
    private Apportionment() {}

    /** Each figure divided by the divisor; their sum is that of all figures, divided and rounded to the nearest. */
    static List<Integer> scaled(List<Long> figures, int divisor) {
        long sum = figures.stream().mapToLong(Long::longValue).sum();
        long wanted = (sum + divisor / 2) / divisor;
        long given = figures.stream().mapToLong(figure -> figure / divisor).sum();
        List<Integer> luckiest = IntStream.range(0, figures.size())
                .boxed()
                .sorted(Comparator.comparingLong((Integer at) -> -(figures.get(at) % divisor)))
                .limit(wanted - given)
                .toList();
        return IntStream.range(0, figures.size())
                .mapToObj(at -> Math.toIntExact(figures.get(at) / divisor) + (luckiest.contains(at) ? 1 : 0))
                .toList();
    }
}
