package id.jamsos.torture.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects differences. */
final class Findings {
    private final List<Difference> found = new ArrayList<>();

    void require(boolean holds, String rule, String subject, String detail) {
        if (!holds) {
            found.add(new Difference(rule, subject, detail));
        }
    }

    <T> void requireEqual(T expected, T actual, String rule, String subject) {
        require(expected.equals(actual), rule, subject, "expected " + expected + ", found " + actual);
    }

    void requireDistinct(Collection<String> values, String rule) {
        Set<String> seen = new HashSet<>();
        values.forEach(value -> require(seen.add(value), rule, value, "more than once"));
    }

    List<Difference> all() {
        return List.copyOf(found);
    }
}
