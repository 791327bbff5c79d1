package id.jamsos.embedded.mongodb;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The operators of a filter that the contract suite has proven. */
final class FilterRules {

    private static final Set<String> LOGICAL = Set.of("$and", "$or", "$nor");
    private static final Set<String> OPERATORS = Set.of(
            "$eq",
            "$ne",
            "$gt",
            "$gte",
            "$lt",
            "$lte",
            "$in",
            "$nin",
            "$exists",
            "$not",
            "$elemMatch",
            "$size",
            "$all",
            "$regex",
            "$options",
            "$comment");

    private FilterRules() {}

    static void check(@Nullable Object filter) {
        if (filter instanceof Document document) {
            document.forEach(FilterRules::checkField);
        }
    }

    private static void checkField(String field, @Nullable Object condition) {
        if (LOGICAL.contains(field)) {
            if (condition instanceof Collection<?> parts) {
                parts.forEach(FilterRules::check);
            }
        } else if (field.startsWith("$")) {
            checkOperator(field, condition);
        } else if (condition instanceof Document document) {
            checkCondition(document);
        }
    }

    private static void checkCondition(Document condition) {
        condition.forEach((operator, operand) -> {
            if (operator.startsWith("$")) {
                checkOperator(operator, operand);
            }
        });
    }

    private static void checkOperator(String operator, @Nullable Object operand) {
        if (!OPERATORS.contains(operator)) {
            throw Unsupported.because("the query operator " + operator);
        }
        if (operand instanceof Document document && (operator.equals("$not") || operator.equals("$elemMatch"))) {
            check(document);
        }
        if (operator.equals("$all") && operand instanceof Collection<?> parts) {
            parts.stream().filter(Document.class::isInstance).forEach(FilterRules::check);
        }
    }
}
