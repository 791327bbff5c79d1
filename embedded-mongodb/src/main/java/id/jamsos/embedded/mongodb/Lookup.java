package id.jamsos.embedded.mongodb;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An index that can answer for some filters where their matches are. */
interface Lookup {

    int BEST = Integer.MAX_VALUE;

    String getName();

    Optional<Match> match(Conditions conditions);

    Set<Key> positions(Match match);

    /**
     * An index chosen for a filter.
     *
     * @param score how much of the filter it uses; the highest is taken
     * @param wanted the combinations of leading values to look up; empty means the whole index
     */
    record Match(Lookup index, int score, List<? extends List<?>> wanted) {}
}
