package id.jamsos.embedded.mongodb;

import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether documents match. Comparisons with plain values follow the order of keys, which is MongoDB's for numbers
 * of all types and for texts; the rest is left to the library below, one condition at a time, because each may be met by
 * another element of an array.
 */
final class Filter implements Predicate<Document> {

    /** One of its own: the library keeps the position of the last match in it. */
    private final DefaultQueryMatcher library = new DefaultQueryMatcher();

    private final Predicate<Document> whole;

    private Filter(Document filter) {
        this.whole = all(filter);
    }

    static Filter of(Document filter) {
        return new Filter(filter);
    }

    @Override
    public boolean test(Document document) {
        return whole.test(document);
    }

    private Predicate<Document> all(Document filter) {
        List<Predicate<Document>> parts = new ArrayList<>();
        filter.forEach((field, condition) -> parts.add(part(field, condition)));
        return conjunction(parts);
    }

    private static Predicate<Document> conjunction(List<Predicate<Document>> parts) {
        return parts.size() == 1 ? parts.getFirst() : document -> parts.stream().allMatch(part -> part.test(document));
    }

    private Predicate<Document> part(String field, @Nullable Object condition) {
        boolean logical = condition instanceof List<?> parts
                && !parts.isEmpty()
                && parts.stream().allMatch(Document.class::isInstance);
        return switch (field) {
            case "$and" -> logical ? conjunction(parts(condition)) : byLibrary(field, condition);
            case "$or" -> logical ? anyOf(parts(condition)) : byLibrary(field, condition);
            case "$nor" -> logical ? anyOf(parts(condition)).negate() : byLibrary(field, condition);
            default ->
                condition instanceof Document operators && Conditions.hasOperator(operators)
                        ? operators(field, operators)
                        : operator(field, "$eq", condition, byLibrary(field, condition));
        };
    }

    private List<Predicate<Document>> parts(@Nullable Object condition) {
        List<Predicate<Document>> parts = new ArrayList<>();
        if (condition instanceof Collection<?> documents) {
            documents.forEach(each -> parts.add(all((Document) each)));
        }
        return parts;
    }

    private static Predicate<Document> anyOf(List<Predicate<Document>> parts) {
        return document -> parts.stream().anyMatch(part -> part.test(document));
    }

    private Predicate<Document> operators(String field, Document operators) {
        List<Predicate<Document>> parts = new ArrayList<>();
        operators.forEach((operator, operand) -> {
            if (!operator.equals("$options")) {
                Document one = new Document(operator, operand);
                if (operator.equals("$regex") && operators.containsKey("$options")) {
                    one.append("$options", operators.get("$options"));
                }
                parts.add(operator(field, operator, operand, byLibrary(field, one)));
            }
        });
        return conjunction(parts);
    }

    private Predicate<Document> operator(
            String field, String operator, @Nullable Object operand, Predicate<Document> library) {
        if (field.startsWith("$") || FieldValues.hasPosition(field)) {
            return library;
        }
        return switch (operator) {
            case "$eq" -> Comparison.isDecided(operand) ? Comparison.of(field, "$eq", operand) : library;
            case "$ne" ->
                Comparison.isDecided(operand)
                        ? Comparison.of(field, "$eq", operand).negate()
                        : library;
            case "$gt", "$gte", "$lt", "$lte" ->
                Conditions.isComparable(operand) ? Comparison.of(field, operator, operand) : library;
            case "$in" ->
                operand instanceof Collection<?> values && values.stream().allMatch(Comparison::isDecided)
                        ? Comparison.in(field, values)
                        : library;
            case "$nin" ->
                operand instanceof Collection<?> values && values.stream().allMatch(Comparison::isDecided)
                        ? Comparison.in(field, values).negate()
                        : library;
            case "$not" ->
                operand instanceof Document negated && Conditions.hasOperator(negated)
                        ? operators(field, negated).negate()
                        : library;
            default -> library;
        };
    }

    private Predicate<Document> byLibrary(String field, @Nullable Object condition) {
        Document one = new Document(field, condition);
        return document -> library.matches(document, one);
    }
}
