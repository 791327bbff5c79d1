package id.jamsos.embedded.mongodb;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what one index can do for a query: equality on its leading fields, a range on the next one, and the order of
 * the fields behind. What it cannot do the filter and a sort in memory do afterwards.
 */
final class Planner {

    /** Of the values of several fields; more than this take long to look up and much memory. */
    private static final int MAX_COMBINATIONS = 10_000;

    private static final int ID = 1_000;
    private static final int WHOLE_UNIQUE_KEY = 900;
    private static final int EQUALITY = 10;
    private static final int RANGE = 5;
    private static final int ORDER = 3;
    private static final int FEW_DOCUMENTS = 1;

    private final Lookup index;
    private final IndexShape shape;
    private final Conditions conditions;
    private final List<SortField> sort;

    private List<Key> leads = List.of(Key.EMPTY);
    private Interval next = Interval.EVERYTHING;
    private int equalities;

    private Planner(Lookup index, Conditions conditions, List<SortField> sort) {
        this.index = index;
        this.shape = index.shape();
        this.conditions = conditions;
        this.sort = new ArrayList<>(sort);
    }

    /** The best plan, or none when no index does anything for the query. */
    static Optional<Plan> best(List<Lookup> indexes, Conditions conditions, List<SortField> sort) {
        return indexes.stream()
                .map(index -> new Planner(index, conditions, sort).plan())
                .flatMap(Optional::stream)
                .filter(plan -> plan.score() > 0)
                .max(Comparator.comparingInt(Plan::score));
    }

    private Optional<Plan> plan() {
        boolean holdsAll = !shape.sparse() || shape.fields().stream().anyMatch(conditions::needs);
        if (!holdsAll) {
            return Optional.empty();
        }
        useEqualities();
        useRange();
        sort.removeIf(field -> isConstant(field.name()));
        Boolean backwards = direction();
        List<Interval> ranges = leads.stream()
                .sorted()
                .map(next::behind)
                .filter(range -> !range.isEmpty())
                .toList();
        return Optional.of(
                new Plan(index, ranges, backwards != null, Boolean.TRUE.equals(backwards), score(backwards != null)));
    }

    /**
     * Fields below one array may be met by different elements, and an entry holds the values of one element: of the
     * fields with arrays only the first one narrows.
     */
    private void useEqualities() {
        boolean arrays = false;
        while (equalities < shape.size()) {
            List<Key> values = conditions.valuesOf(shape.field(equalities));
            boolean array = index.hasArrays(equalities);
            if (values == null || (array && arrays) || areTooMany(values)) {
                return;
            }
            arrays |= array;
            int field = equalities;
            leads = leads.stream()
                    .flatMap(lead -> values.stream().map(value -> lead.plus(shape.directed(field, value))))
                    .toList();
            equalities++;
        }
    }

    /** The values of one field are never too many: somebody has sent each of them. */
    private boolean areTooMany(List<Key> values) {
        return leads.size() > 1 && (long) leads.size() * values.size() > MAX_COMBINATIONS;
    }

    private void useRange() {
        if (equalities == shape.size()) {
            return;
        }
        List<Interval> ranges = conditions.rangesOf(shape.field(equalities));
        Interval range = Interval.EVERYTHING;
        if (!index.hasArrays(equalities)) {
            range = ranges.stream().reduce(range, Interval::and);
        } else if (!ranges.isEmpty() && !hasArraysBefore(equalities)) {
            range = ranges.getFirst(); // different elements may be in the others
        }
        next = shape.directed(equalities, range);
    }

    private boolean hasArraysBefore(int field) {
        for (int before = 0; before < field; before++) {
            if (index.hasArrays(before)) {
                return true;
            }
        }
        return false;
    }

    /** Whether all documents found have the same single value in this field of the index. */
    private boolean isConstant(String name) {
        for (int field = 0; field < equalities; field++) {
            if (shape.field(field).equals(name)) {
                return hasOneValue(field) && !index.hasArrays(field);
            }
        }
        return false;
    }

    private boolean hasOneValue(int field) {
        List<Key> values = field < equalities ? conditions.valuesOf(shape.field(field)) : null;
        return values != null && values.size() == 1;
    }

    /** Whether to walk backwards for the order that is asked for, or null when the index does not have it. */
    private @Nullable Boolean direction() {
        List<SortField> wanted = new ArrayList<>(sort);
        Boolean backwards = null;
        for (int field = 0; field < shape.size() && !wanted.isEmpty(); field++) {
            if (hasOneValue(field)) {
                continue;
            }
            SortField first = wanted.removeFirst();
            boolean opposite = first.descending() == shape.keys().get(field).isAscending();
            if (!first.name().equals(shape.field(field))
                    || index.hasArrays(field)
                    || (backwards != null && backwards != opposite)) {
                return null;
            }
            backwards = opposite;
            if (first.name().equals(IdIndex.FIELD)) {
                wanted.clear(); // no two documents have one id
            }
        }
        if (wanted.isEmpty() || shape.unique()) {
            return Boolean.TRUE.equals(backwards);
        }
        return behindTheFields(wanted.getFirst(), backwards);
    }

    /** Entries of an index that is not unique end with the id, ascending. */
    private static @Nullable Boolean behindTheFields(SortField wanted, @Nullable Boolean backwards) {
        boolean fits = backwards == null || backwards == wanted.descending();
        if (fits && wanted.name().equals(IdIndex.FIELD)) {
            return wanted.descending();
        }
        return null;
    }

    private int score(boolean inOrder) {
        if (equalities > 0 && index.isOnId()) {
            return ID;
        }
        if (shape.unique() && equalities == shape.size()) {
            return WHOLE_UNIQUE_KEY;
        }
        return equalities * EQUALITY
                + (next.equals(Interval.EVERYTHING) ? 0 : RANGE)
                + (inOrder && !sort.isEmpty() ? ORDER : 0)
                + (shape.sparse() ? FEW_DOCUMENTS : 0);
    }
}
