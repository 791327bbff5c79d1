package id.jamsos.embedded.mongodb;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Comparisons of a field with a plain value or a document. Values of other types do not match, neither does an array as a
 * whole; any of its elements may.
 */
final class Comparison {

    private static final Key NOT_A_NUMBER = KeyWriter.of(Double.NaN);

    private Comparison() {}

    static Predicate<Document> of(String field, String operator, @Nullable Object operand) {
        Key bound = KeyWriter.of(operand);
        Predicate<Key> meets =
                switch (operator) {
                    case "$gt" -> value -> value.compareTo(bound) > 0;
                    case "$gte" -> value -> value.compareTo(bound) >= 0;
                    case "$lt" -> value -> value.compareTo(bound) < 0;
                    case "$lte" -> value -> value.compareTo(bound) <= 0;
                    default -> bound::equals;
                };
        return anyValue(field, value -> isComparable(value, bound) && meets.test(value));
    }

    static Predicate<Document> in(String field, Collection<?> operands) {
        Set<Key> wanted = new HashSet<>();
        operands.forEach(each -> wanted.add(KeyWriter.of(each)));
        return anyValue(field, wanted::contains);
    }

    /** Whether equality with a value is that of keys: a document equals one with the same fields in the same order. */
    static boolean isDecided(@Nullable Object value) {
        return Conditions.isComparable(value)
                || (value instanceof Document document && !Conditions.hasOperator(document));
    }

    /** What is not a number compares only with itself. */
    private static boolean isComparable(Key value, Key bound) {
        return value.hasTypeOf(bound) && value.equals(NOT_A_NUMBER) == bound.equals(NOT_A_NUMBER);
    }

    private static Predicate<Document> anyValue(String field, Predicate<Key> meets) {
        return document -> FieldValues.at(document, field).stream()
                .anyMatch(value -> isDecided(value) && meets.test(KeyWriter.of(value)));
    }
}
