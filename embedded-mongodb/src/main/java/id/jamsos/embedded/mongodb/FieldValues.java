package id.jamsos.embedded.mongodb;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CannotIndexParallelArraysError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an index stores of a document, and what filters and sorts compare: the values of its fields, once for each element
 * when an array lies on a path. Fields below the same array are taken from the same element; fields below different
 * arrays are refused, as in MongoDB. An array inside an array is a value and not looked into.
 */
final class FieldValues {

    private final List<String> paths;
    private final List<List<@Nullable Object>> combinations = new ArrayList<>(1);

    private FieldValues(List<String> paths) {
        this.paths = paths;
    }

    /** Values in the order of the document; a field that is not there is one {@link Missing}. */
    static List<@Nullable Object> at(Document document, String path) {
        List<List<@Nullable Object>> combinations = combined(document, List.of(path));
        if (combinations.size() == 1) {
            return combinations.getFirst();
        }
        List<@Nullable Object> values = new ArrayList<>(combinations.size());
        combinations.forEach(each -> values.add(each.getFirst()));
        return values;
    }

    static boolean isThere(Document document, String path) {
        return at(document, path).stream().anyMatch(value -> !(value instanceof Missing));
    }

    /** Every combination of the fields' values. */
    static List<List<@Nullable Object>> combined(Document document, List<String> paths) {
        FieldValues values = new FieldValues(paths);
        @Nullable Object[] holders = new Object[paths.size()];
        Arrays.fill(holders, document);
        values.expand(holders, paths.toArray(new @Nullable String[0]));
        return values.combinations;
    }

    static boolean hasPosition(String path) {
        return Arrays.stream(path.split("\\.", -1)).anyMatch(FieldValues::isPosition);
    }

    /**
     * @param at where each field has been reached
     * @param rest what remains of its path, empty where the path has ended, null where the value is found
     */
    @SuppressWarnings("ReferenceEquality") // the same array, not an equal one
    private void expand(@Nullable Object[] at, @Nullable String[] rest) {
        Collection<?> array = null;
        for (int field = 0; field < at.length; field++) {
            descend(at, rest, field);
            if (rest[field] != null && at[field] instanceof Collection<?> met) {
                if (array != null && array != met) {
                    throw new CannotIndexParallelArraysError(paths);
                }
                array = met;
            }
        }
        if (array == null) {
            combinations.add(Collections.unmodifiableList(Arrays.asList(at)));
        } else if (array.isEmpty()) {
            expandBy(Empty.ARRAY, array, at, rest);
        } else {
            for (Object element : array) {
                expandBy(element, array, at, rest);
            }
        }
    }

    @SuppressWarnings("ReferenceEquality")
    private void expandBy(
            @Nullable Object element, Collection<?> array, @Nullable Object[] at, @Nullable String[] rest) {
        @Nullable Object[] next = at.clone();
        @Nullable String[] nextRest = rest.clone();
        for (int field = 0; field < at.length; field++) {
            if (rest[field] != null && at[field] == array) {
                boolean ended = "".equals(rest[field]);
                next[field] = ended || element instanceof Document ? element : Missing.getInstance();
                nextRest[field] = ended || !(element instanceof Document) ? null : rest[field];
            }
        }
        expand(next, nextRest);
    }

    /** Follows the path through documents, and to an element that it names by position, until it ends or meets an array. */
    private static void descend(@Nullable Object[] at, @Nullable String[] rest, int field) {
        while (rest[field] != null && !"".equals(rest[field])) {
            String path = rest[field];
            int dot = path.indexOf('.');
            String name = dot < 0 ? path : path.substring(0, dot);
            switch (at[field]) {
                case Document document -> at[field] = document.getOrMissing(name);
                case List<?> list when isPosition(name) -> at[field] = element(list, name);
                case Collection<?> ignored -> {
                    return;
                }
                case null, default -> {
                    at[field] = Missing.getInstance();
                    rest[field] = null;
                    return;
                }
            }
            rest[field] = dot < 0 ? "" : path.substring(dot + 1);
        }
        if (rest[field] != null && !(at[field] instanceof Collection<?>)) {
            rest[field] = null;
        }
    }

    private static boolean isPosition(String name) {
        return !name.isEmpty() && name.length() < 10 && name.chars().allMatch(Character::isDigit);
    }

    private static @Nullable Object element(List<?> list, String position) {
        int index = Integer.parseInt(position);
        return index < list.size() ? list.get(index) : Missing.getInstance();
    }

    /** What an empty array is to an index: less than null. */
    enum Empty {
        ARRAY
    }
}
