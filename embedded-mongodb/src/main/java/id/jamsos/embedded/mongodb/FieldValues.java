package id.jamsos.embedded.mongodb;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CannotIndexParallelArraysError;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an index stores of one field: one value, or each element when an array lies on the path. */
final class FieldValues {

    private static final Object EMPTY_ARRAY = List.of();

    private FieldValues() {}

    /** Values in the order of the document; a field that is not there is one {@link Missing}. */
    static List<@Nullable Object> at(Document document, String path) {
        List<@Nullable Object> values = new ArrayList<>(1);
        collect(document, path, values);
        return values;
    }

    static boolean isThere(Document document, String path) {
        return at(document, path).stream().anyMatch(value -> !(value instanceof Missing));
    }

    /** Every combination of the fields' values; at most one of the fields may lie in an array. */
    static List<List<@Nullable Object>> combined(Document document, List<String> paths) {
        List<List<@Nullable Object>> combinations = List.of(List.of());
        List<String> arrays = new ArrayList<>();
        for (String path : paths) {
            List<@Nullable Object> values = at(document, path);
            if (values.size() > 1) {
                arrays.add(path);
            }
            List<List<@Nullable Object>> longer = new ArrayList<>(combinations.size() * values.size());
            for (List<@Nullable Object> combination : combinations) {
                for (Object value : values) {
                    List<@Nullable Object> next = new ArrayList<>(combination);
                    next.add(value);
                    longer.add(next);
                }
            }
            combinations = longer;
        }
        if (arrays.size() > 1) {
            throw new CannotIndexParallelArraysError(arrays);
        }
        return combinations;
    }

    private static void collect(@Nullable Object holder, String path, List<@Nullable Object> values) {
        switch (holder) {
            case Document document -> collectField(document, path, values);
            case Collection<?> array when !array.isEmpty() -> array.forEach(each -> collect(each, path, values));
            case null, default -> values.add(Missing.getInstance());
        }
    }

    private static void collectField(Document document, String path, List<@Nullable Object> values) {
        int dot = path.indexOf('.');
        if (dot >= 0) {
            collect(document.get(path.substring(0, dot)), path.substring(dot + 1), values);
            return;
        }
        Object value = document.getOrMissing(path);
        switch (value) {
            case Collection<?> array when array.isEmpty() -> values.add(EMPTY_ARRAY);
            case Collection<?> array -> values.addAll(array);
            case null, default -> values.add(value);
        }
    }
}
