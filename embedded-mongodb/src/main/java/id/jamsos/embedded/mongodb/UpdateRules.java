package id.jamsos.embedded.mongodb;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The update operators that the contract suite has proven. */
final class UpdateRules {

    private static final Set<String> OPERATORS = Set.of(
            "$set",
            "$setOnInsert",
            "$unset",
            "$inc",
            "$mul",
            "$min",
            "$max",
            "$rename",
            "$currentDate",
            "$push",
            "$pull",
            "$pullAll",
            "$addToSet",
            "$pop");

    private UpdateRules() {}

    private static boolean hasNumber(@Nullable Object value) {
        return switch (value) {
            case Number ignored -> true;
            case Document document -> document.values().stream().anyMatch(UpdateRules::hasNumber);
            case Collection<?> values -> values.stream().anyMatch(UpdateRules::hasNumber);
            case null, default -> false;
        };
    }

    /** A clause without $each would be stored as a field, or fail after other documents have changed. */
    private static void checkAdded(String operator, @Nullable Object added) {
        if (added instanceof Document fields) {
            fields.forEach((field, value) -> {
                if (value instanceof Document clauses && !clauses.containsKey("$each")) {
                    checkStored(operator + " to " + field, clauses);
                }
            });
        }
    }

    private static void checkStored(String what, Document value) {
        if (value.isEmpty() && what.startsWith("$addToSet")) {
            throw Unsupported.because(what + " of an empty document");
        }
        for (String field : value.keySet()) {
            if (field.startsWith("$")) {
                throw Unsupported.because(what + " of a document with the field " + field);
            }
        }
    }

    static void check(@Nullable Object update) {
        if (update instanceof Collection<?>) {
            throw Unsupported.because("pipelines in updates");
        }
        if (update instanceof Document document) {
            for (String operator : document.keySet()) {
                if (operator.startsWith("$") && !OPERATORS.contains(operator)) {
                    throw Unsupported.because("the update operator " + operator);
                }
            }
            if (document.get("$pull") instanceof Document pulls) {
                pulls.values().forEach(FilterRules::check);
            }
            checkAdded("$push", document.get("$push"));
            checkAdded("$addToSet", document.get("$addToSet"));
            if (document.get("$addToSet") instanceof Document sets
                    && sets.values().stream().anyMatch(UpdateRules::hasNumber)) {
                throw Unsupported.because("$addToSet of numbers, whose types it would tell apart");
            }
        }
    }
}
