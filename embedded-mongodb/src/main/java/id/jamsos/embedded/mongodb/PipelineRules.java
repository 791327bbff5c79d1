package id.jamsos.embedded.mongodb;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The stages and accumulators that the contract suite has proven; everything is checked before a document is read. */
final class PipelineRules {

    private static final Set<String> STAGES = Set.of(
            "$match", "$group", "$sort", "$limit", "$skip", "$project", "$addFields", "$unset", "$unwind", "$count");
    private static final Set<String> ACCUMULATORS =
            Set.of("$sum", "$avg", "$min", "$max", "$first", "$last", "$push", "$addToSet");
    private static final Set<String> UNWIND = Set.of("path", "preserveNullAndEmptyArrays", "includeArrayIndex");

    private static final int ONE_FIELD = 40323;
    private static final int LIMIT_NOT_POSITIVE = 15958;
    private static final int SKIP_NEGATIVE = 15956;
    private static final int ACCUMULATOR_MISSING = 40234;
    private static final int UNWIND_OPTION = 28811;
    private static final int FAILED_TO_PARSE = 9;

    private PipelineRules() {}

    static void check(Document stage) {
        if (stage.size() != 1) {
            throw new MongoServerError(
                    ONE_FIELD, "A pipeline stage specification object must contain exactly one field.");
        }
        stage.forEach((name, content) -> {
            if (!STAGES.contains(name)) {
                throw Unsupported.because("the aggregation stage " + name);
            }
            checkStage(name, content, stage);
        });
    }

    private static void checkStage(String name, @Nullable Object content, Document stage) {
        switch (name) {
            case "$match" -> FilterRules.check(Fields.document(stage, name));
            case "$sort" -> ProjectionRules.checkSort(Fields.document(stage, name));
            case "$group" -> Fields.document(stage, name).forEach(PipelineRules::checkAccumulator);
            case "$project", "$addFields" ->
                Fields.document(stage, name).values().forEach(ExpressionRules::check);
            case "$limit" -> checkNumber(name, Fields.longNumber(stage, name), 1, LIMIT_NOT_POSITIVE);
            case "$skip" -> checkNumber(name, Fields.longNumber(stage, name), 0, SKIP_NEGATIVE);
            case "$unwind" -> checkUnwind(content);
            case "$unset" -> checkUnset(content);
            case "$count" -> {
                if (!(content instanceof String field)
                        || field.isEmpty()
                        || field.startsWith("$")
                        || field.contains(".")) {
                    throw new MongoServerError(FAILED_TO_PARSE, "the count field must be a name without $ and dots");
                }
            }
            default -> throw new IllegalArgumentException(name);
        }
    }

    private static void checkNumber(String stage, long given, long least, int code) {
        if (given < least) {
            throw new MongoServerError(code, stage + " must be at least " + least + ", not " + given);
        }
    }

    private static void checkAccumulator(String field, @Nullable Object content) {
        if (field.equals(IdIndex.FIELD)) {
            ExpressionRules.check(content);
        } else if (content instanceof Document accumulator && accumulator.size() == 1) {
            if (!ACCUMULATORS.containsAll(accumulator.keySet())) {
                throw Unsupported.because("the accumulator " + accumulator.keySet());
            }
            accumulator.values().forEach(ExpressionRules::check);
        } else {
            throw new MongoServerError(
                    ACCUMULATOR_MISSING, "The field '" + field + "' must be an accumulator object with one field");
        }
    }

    private static void checkUnwind(@Nullable Object content) {
        if (content instanceof Document options) {
            for (String option : options.keySet()) {
                if (!UNWIND.contains(option)) {
                    throw new MongoServerError(UNWIND_OPTION, "unrecognized option to $unwind stage: " + option);
                }
            }
            if (options.containsKey("includeArrayIndex") && !(options.get("includeArrayIndex") instanceof String)) {
                throw new MongoServerError(UNWIND_OPTION, "includeArrayIndex of $unwind must be a text");
            }
        }
    }

    private static void checkUnset(@Nullable Object content) {
        boolean names = content instanceof String
                || (content instanceof Collection<?> fields
                        && !fields.isEmpty()
                        && fields.stream().allMatch(String.class::isInstance));
        if (!names) {
            throw new MongoServerError(FAILED_TO_PARSE, "$unset must be a name or an array of names");
        }
    }
}
