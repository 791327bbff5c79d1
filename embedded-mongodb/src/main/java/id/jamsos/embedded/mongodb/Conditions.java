package id.jamsos.embedded.mongodb;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What every match of a filter must have: fields that equal one of some values, that have a value in some range, and that
 * are there at all. It only narrows the search; the filter itself still decides, so a condition that is not understood is
 * left out.
 */
final class Conditions {

    private final Map<String, List<Key>> equal = new HashMap<>();
    private final Map<String, List<Interval>> ranges = new HashMap<>();
    private final Set<String> there = new HashSet<>();

    private Conditions() {}

    static Conditions of(Document filter) {
        Conditions conditions = new Conditions();
        conditions.read(filter);
        return conditions;
    }

    /** The keys of the values of which the field must have one, in order, or null when the filter does not say so. */
    @Nullable
    List<Key> valuesOf(String field) {
        return equal.get(field);
    }

    /** In each of these the field must have a value; in an array it may be another one for each. */
    List<Interval> rangesOf(String field) {
        return ranges.getOrDefault(field, List.of());
    }

    boolean needs(String field) {
        return there.contains(field);
    }

    private void read(Document filter) {
        filter.forEach((field, condition) -> {
            if (field.equals("$and") && condition instanceof Collection<?> parts) {
                documents(parts).forEach(this::read);
            } else if (field.equals("$or") && condition instanceof Collection<?> parts) {
                readAlternatives(documents(parts).stream().map(Conditions::of).toList());
            } else if (!field.startsWith("$")) {
                readField(field, condition);
            }
        });
    }

    private static List<Document> documents(Collection<?> parts) {
        return parts.stream()
                .filter(Document.class::isInstance)
                .map(Document.class::cast)
                .toList();
    }

    /** What all alternatives say about a field: that it is there, and the range around what each of them allows. */
    private void readAlternatives(List<Conditions> alternatives) {
        if (alternatives.isEmpty()) {
            return;
        }
        Set<String> everywhere = new HashSet<>(alternatives.getFirst().there);
        alternatives.forEach(each -> everywhere.retainAll(each.there));
        there.addAll(everywhere);
        for (String field : everywhere) {
            List<Interval> allowed = alternatives.stream()
                    .flatMap(each -> each.around(field).stream())
                    .toList();
            if (allowed.size() == alternatives.size()) {
                allowed.stream().reduce(Interval::around).ifPresent(range -> add(field, range));
            }
        }
    }

    private List<Interval> around(String field) {
        List<Key> values = equal.get(field);
        if (values == null) {
            return rangesOf(field).stream().limit(1).toList();
        }
        return values.stream().map(Interval::exactly).reduce(Interval::around).stream()
                .toList();
    }

    private void readField(String field, @Nullable Object condition) {
        if (condition instanceof Document operators && hasOperator(operators)) {
            operators.forEach((operator, operand) -> readOperator(field, operator, operand));
        } else {
            readEqual(field, Collections.singletonList(condition));
        }
    }

    private void readOperator(String field, String operator, @Nullable Object operand) {
        switch (operator) {
            case "$eq" -> readEqual(field, Collections.singletonList(operand));
            case "$in" -> {
                if (operand instanceof Collection<?> values) {
                    readEqual(field, values);
                }
            }
            case "$exists" -> {
                if (Boolean.TRUE.equals(operand)) {
                    there.add(field);
                }
            }
            case "$gt", "$gte", "$lt", "$lte" -> {
                if (isComparable(operand)) {
                    there.add(field);
                    add(field, range(operator, KeyWriter.of(operand)));
                }
            }
            default -> {
                // narrows nothing
            }
        }
    }

    private static Interval range(String operator, Key bound) {
        Interval whole = Interval.ofType(bound);
        boolean included = operator.length() == "$gte".length();
        return operator.startsWith("$g") ? whole.from(bound, included) : whole.upTo(bound, included);
    }

    private void add(String field, Interval range) {
        ranges.computeIfAbsent(field, ignored -> new ArrayList<>()).add(range);
    }

    private void readEqual(String field, Collection<?> values) {
        if (!values.stream().allMatch(Conditions::hasOneKey)) {
            return;
        }
        TreeSet<Key> keys = new TreeSet<>();
        values.forEach(value -> keys.add(KeyWriter.of(value)));
        equal.putIfAbsent(field, List.copyOf(keys));
        if (values.stream().allMatch(Objects::nonNull)) {
            there.add(field);
        }
    }

    private static boolean hasOneKey(@Nullable Object value) {
        return value == null || isComparable(value) || (value instanceof Document document && !hasOperator(document));
    }

    /** Arrays, patterns and extremes match by rules of their own, which the order of keys does not express. */
    static boolean isComparable(@Nullable Object value) {
        return value instanceof String
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof Instant
                || value instanceof ObjectId
                || value instanceof UUID
                || value instanceof BinData;
    }

    static boolean hasOperator(Document document) {
        return document.keySet().stream().anyMatch(key -> key.startsWith("$"));
    }
}
