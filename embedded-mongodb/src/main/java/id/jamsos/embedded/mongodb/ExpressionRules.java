package id.jamsos.embedded.mongodb;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The expressions of an aggregation that the contract suite has proven. */
final class ExpressionRules {

    private static final Set<String> OPERATORS = Set.of(
            "$add",
            "$subtract",
            "$multiply",
            "$divide",
            "$size",
            "$cond",
            "$ifNull",
            "$eq",
            "$ne",
            "$gt",
            "$gte",
            "$lt",
            "$lte",
            "$and",
            "$or",
            "$not",
            "$concat",
            "$literal");

    private ExpressionRules() {}

    static void check(@Nullable Object expression) {
        switch (expression) {
            case String path when path.startsWith("$$") -> throw Unsupported.because("the variable " + path);
            case Document document -> document.forEach(ExpressionRules::checkField);
            case Collection<?> parts -> parts.forEach(ExpressionRules::check);
            case null, default -> {
                // a constant or the path of a field
            }
        }
    }

    private static void checkField(String field, @Nullable Object operand) {
        if (field.startsWith("$") && !OPERATORS.contains(field)) {
            throw Unsupported.because("the expression " + field);
        }
        if (!field.equals("$literal")) {
            check(operand);
        }
    }
}
