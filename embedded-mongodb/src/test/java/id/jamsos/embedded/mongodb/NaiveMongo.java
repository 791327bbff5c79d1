package id.jamsos.embedded.mongodb;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/** MongoDB's documented comparison of documents, without an index and without any of the code that is tested. */
final class NaiveMongo {

    private static final Object MISSING = new Object();
    private static final Object EMPTY = new Object();

    private NaiveMongo() {}

    static boolean matches(Document document, Document filter) {
        return filter.entrySet().stream().allMatch(each -> matches(document, each.getKey(), each.getValue()));
    }

    private static boolean matches(Document document, String field, @Nullable Object condition) {
        if (field.equals("$or")) {
            return list(condition).stream().anyMatch(part -> matches(document, (Document) part));
        }
        if (field.equals("$and")) {
            return list(condition).stream().allMatch(part -> matches(document, (Document) part));
        }
        List<@Nullable Object> values = values(document, field);
        if (!(condition instanceof Document operators)) {
            return compares(values, "$eq", condition);
        }
        return operators.entrySet().stream().allMatch(each -> compares(values, each.getKey(), each.getValue()));
    }

    private static boolean compares(List<@Nullable Object> values, String operator, @Nullable Object operand) {
        return switch (operator) {
            case "$exists" -> values.stream().anyMatch(value -> value != MISSING) == Boolean.TRUE.equals(operand);
            case "$ne" -> !compares(values, "$eq", operand);
            case "$in" -> list(operand).stream().anyMatch(each -> compares(values, "$eq", each));
            default -> values.stream().anyMatch(value -> compares(value, operator, operand));
        };
    }

    private static boolean compares(@Nullable Object value, String operator, @Nullable Object operand) {
        if (value == EMPTY || value instanceof List || type(value) != type(operand)) {
            return false;
        }
        int order = compare(value, operand);
        return switch (operator) {
            case "$gt" -> order > 0;
            case "$gte" -> order >= 0;
            case "$lt" -> order < 0;
            case "$lte" -> order <= 0;
            default -> order == 0;
        };
    }

    /** The values at a path: of an array its elements; an empty one has a value of its own at the end of the path. */
    private static List<@Nullable Object> values(@Nullable Object holder, String path) {
        int dot = path.indexOf('.');
        String name = dot < 0 ? path : path.substring(0, dot);
        Object value = holder instanceof Map<?, ?> map && map.containsKey(name) ? map.get(name) : MISSING;
        List<@Nullable Object> values = new ArrayList<>();
        if (value instanceof List<?> list) {
            for (Object element : list) {
                values.addAll(dot < 0 ? Collections.singletonList(element) : values(element, path.substring(dot + 1)));
            }
            return list.isEmpty() ? Collections.singletonList(dot < 0 ? EMPTY : MISSING) : values;
        }
        return dot < 0 ? Collections.singletonList(value) : values(value, path.substring(dot + 1));
    }

    /** A field in which a document has several values is sorted by the smallest, or descending by the greatest. */
    static Comparator<Document> order(Document sort) {
        Comparator<Document> order = Comparator.comparing(anything -> 0);
        for (Map.Entry<String, Object> field : sort.entrySet()) {
            Comparator<@Nullable Object> values = field.getValue().equals(1)
                    ? NaiveMongo::compare
                    : ((Comparator<@Nullable Object>) NaiveMongo::compare).reversed();
            order = order.thenComparing((left, right) -> values.compare(
                    Collections.min(values(left, field.getKey()), values),
                    Collections.min(values(right, field.getKey()), values)));
        }
        return order;
    }

    @SuppressWarnings("JavaUtilDate")
    private static int compare(@Nullable Object left, @Nullable Object right) {
        if (left == null || right == null || type(left) != type(right) || type(left) <= type(null)) {
            return Integer.compare(type(left), type(right));
        }
        return switch (left) {
            case Number number -> exact(number).compareTo(exact((Number) right));
            case String text -> text.compareTo((String) right);
            case Date date -> date.compareTo((Date) right);
            case Boolean bool -> bool.compareTo((Boolean) right);
            case ObjectId id -> id.compareTo((ObjectId) right);
            case List<?> list -> list.toString().compareTo(right.toString());
            default -> throw new IllegalArgumentException("no order of " + left);
        };
    }

    private static List<?> list(@Nullable Object value) {
        return (List<?>) Objects.requireNonNull(value);
    }

    private static BigDecimal exact(Number number) {
        return switch (number) {
            case Decimal128 decimal -> decimal.bigDecimalValue();
            case Double nearest -> new BigDecimal(nearest);
            default -> BigDecimal.valueOf(number.longValue());
        };
    }

    private static int type(@Nullable Object value) {
        if (value == null || value == MISSING) {
            return 1;
        }
        return switch (value) {
            case Number ignored -> 2;
            case String ignored -> 3;
            case List<?> ignored -> 4;
            case ObjectId ignored -> 5;
            case Boolean ignored -> 6;
            case Date ignored -> 7;
            default -> 0;
        };
    }
}
