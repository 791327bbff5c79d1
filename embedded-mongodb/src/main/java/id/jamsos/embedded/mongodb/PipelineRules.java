package id.jamsos.embedded.mongodb;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Set;

/** The stages and accumulators that the contract suite has proven. */
final class PipelineRules {

    private static final Set<String> STAGES = Set.of(
            "$match", "$group", "$sort", "$limit", "$skip", "$project", "$addFields", "$unset", "$unwind", "$count");
    private static final Set<String> ACCUMULATORS =
            Set.of("$sum", "$avg", "$min", "$max", "$first", "$last", "$push", "$addToSet");

    private PipelineRules() {}

    static void check(Document stage) {
        stage.forEach((name, content) -> {
            if (!STAGES.contains(name)) {
                throw Unsupported.because("the aggregation stage " + name);
            }
            switch (name) {
                case "$match" -> FilterRules.check(content);
                case "$sort" -> ProjectionRules.checkSort(content);
                case "$group" -> ((Document) content).forEach(PipelineRules::checkAccumulator);
                default -> {}
            }
        });
    }

    private static void checkAccumulator(String field, Object content) {
        if (!field.equals(IdIndex.FIELD)
                && content instanceof Document accumulator
                && !ACCUMULATORS.containsAll(accumulator.keySet())) {
            throw Unsupported.because("the accumulator " + accumulator.keySet());
        }
    }
}
