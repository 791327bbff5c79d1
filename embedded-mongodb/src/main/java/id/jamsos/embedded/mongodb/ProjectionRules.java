package id.jamsos.embedded.mongodb;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Projections and sorts that give what MongoDB gives. */
final class ProjectionRules {

    private ProjectionRules() {}

    static void check(@Nullable Object projection) {
        if (projection instanceof Document fields) {
            boolean includes = fields.entrySet().stream()
                    .anyMatch(field -> !field.getKey().equals(IdIndex.FIELD) && isIncluded(field.getValue()));
            fields.forEach((field, value) -> checkField(field, value, includes));
        }
    }

    private static void checkField(String field, @Nullable Object value, boolean includes) {
        if (field.contains("$")) {
            throw Unsupported.because("the positional projection " + field);
        }
        if (value instanceof Document operator) {
            // alone, MongoDB's $slice keeps all other fields, and the library below drops them
            if (!operator.keySet().equals(Set.of("$slice")) || !includes) {
                throw Unsupported.because(
                        "the projection " + operator.keySet() + " (only $slice beside included fields)");
            }
        } else if (!(value instanceof Number) && !(value instanceof Boolean)) {
            throw Unsupported.because("computed fields in a projection");
        }
    }

    private static boolean isIncluded(@Nullable Object value) {
        return Boolean.TRUE.equals(value) || (value instanceof Number number && number.doubleValue() != 0);
    }

    static void checkSort(@Nullable Object sort) {
        if (sort instanceof Document fields) {
            fields.forEach((field, direction) -> {
                if (!(direction instanceof Number number) || Math.abs(number.doubleValue()) != 1) {
                    throw Unsupported.because("sorting by " + field + ": " + direction);
                }
                if (field.startsWith("$")) {
                    throw Unsupported.because("sorting by " + field);
                }
            });
        }
    }
}
