package id.jamsos.torture.check;

import java.util.Set;

/**
 * A record that was put there to be parked.
 *
 * @param groups the consumers that must have parked it
 */
public record Poison(Evidence.Place place, String key, Set<String> groups) {
    public Poison {
        groups = Set.copyOf(groups);
    }
}
