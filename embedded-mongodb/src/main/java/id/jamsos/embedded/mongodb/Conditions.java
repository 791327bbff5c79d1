package id.jamsos.embedded.mongodb;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What every match of a filter must have: fields that equal one of some values, and fields that are there at all. It
 * only narrows the search; the filter itself still decides, so a condition that is not understood is left out.
 */
final class Conditions {

    private static final Set<String> NEED_A_VALUE = Set.of("$gt", "$gte", "$lt", "$lte");

    private final Map<String, List<?>> equal = new HashMap<>();
    private final Set<String> there = new HashSet<>();

    private Conditions() {}

    static Conditions of(Document filter) {
        Conditions conditions = new Conditions();
        conditions.read(filter);
        return conditions;
    }

    /** The values of which the field must have one, or null when the filter does not say so. */
    @Nullable
    List<?> valuesOf(String field) {
        return equal.get(field);
    }

    boolean needs(String field) {
        return there.contains(field) || equal.containsKey(field);
    }

    private void read(Document filter) {
        filter.forEach((field, condition) -> {
            if (field.equals("$and") && condition instanceof Collection<?> parts) {
                parts.forEach(part -> {
                    if (part instanceof Document document) {
                        read(document);
                    }
                });
            } else if (!field.startsWith("$")) {
                readField(field, condition);
            }
        });
    }

    private void readField(String field, @Nullable Object condition) {
        if (condition instanceof Document operators && hasOperator(operators)) {
            operators.forEach((operator, operand) -> readOperator(field, operator, operand));
        } else if (isIndexable(condition)) {
            equal.putIfAbsent(field, List.of(condition));
        }
    }

    private void readOperator(String field, String operator, @Nullable Object operand) {
        if (operator.equals("$eq") && isIndexable(operand)) {
            equal.putIfAbsent(field, List.of(operand));
        } else if (operator.equals("$in")
                && operand instanceof Collection<?> values
                && values.stream().allMatch(Conditions::isIndexable)) {
            equal.putIfAbsent(field, List.copyOf(values));
        } else if (operator.equals("$exists") && Boolean.TRUE.equals(operand)) {
            there.add(field);
        } else if (NEED_A_VALUE.contains(operator) && isIndexable(operand)) {
            there.add(field);
        }
    }

    /** Null, arrays and patterns match by rules of their own, which equal keys do not express. */
    private static boolean isIndexable(@Nullable Object value) {
        return value instanceof String
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof Instant
                || value instanceof ObjectId
                || value instanceof UUID
                || value instanceof BinData
                || (value instanceof Document document && !hasOperator(document));
    }

    private static boolean hasOperator(Document document) {
        return document.keySet().stream().anyMatch(key -> key.startsWith("$"));
    }
}
