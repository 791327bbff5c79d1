package id.jamsos.platform.operate;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Adds up figures while a collection goes by. Each figure has its total under its plain name, also when that is zero: so a
 * service says what it counts at all. Beside it stand its parts, {@code registered branch=P31 region=32}; a part of zero is
 * left out. What is kept grows with the dimensions, not with what is counted.
 */
public final class FigureSums {
    private final Map<String, Long> sums = new HashMap<>();

    public FigureSums(String... figures) {
        for (String figure : figures) {
            sums.put(figure, 0L);
        }
    }

    /** Adds to the total and to a part by each of these ways to divide it. */
    public void add(String figure, long value, String... parts) {
        sums.merge(figure, value, Math::addExact);
        for (String part : parts) {
            addPart(figure, value, part);
        }
    }

    /** Adds to a part that is no share of the total, as programmes are not: most people are in several. */
    public void addPart(String figure, long value, String part) {
        sums.merge(figure + ' ' + part, value, Math::addExact);
    }

    public Map<String, Long> sums() {
        var all = new TreeMap<>(sums);
        all.entrySet().removeIf(one -> one.getValue() == 0 && one.getKey().indexOf(' ') >= 0);
        return all;
    }
}
