package id.jamsos.embedded.mongodb;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes several conditions on one field as one condition each. In MongoDB each may be met by another element of an array
 * ({@code $elemMatch} is for one element that meets all); the library below would ask for one element that meets all.
 */
final class SplitFilter {

    private static final Set<String> LOGICAL = Set.of("$and", "$or", "$nor");

    private SplitFilter() {}

    static Document of(Document filter) {
        Document whole = new Document();
        List<Document> more = new ArrayList<>();
        filter.forEach((field, condition) -> {
            if (LOGICAL.contains(field) && condition instanceof Collection<?> parts) {
                whole.put(field, parts.stream().map(SplitFilter::part).toList());
            } else if (condition instanceof Document operators && isSeveral(operators)) {
                operators.forEach((operator, operand) -> {
                    if (!operator.equals("$options")) {
                        more.add(new Document(field, one(operators, operator, operand)));
                    }
                });
            } else {
                whole.put(field, condition);
            }
        });
        return joined(whole, more);
    }

    private static @Nullable Object part(@Nullable Object part) {
        return part instanceof Document document ? of(document) : part;
    }

    private static boolean isSeveral(Document operators) {
        return operators.size() > 1 && operators.keySet().stream().allMatch(key -> key.startsWith("$"));
    }

    private static Document one(Document operators, String operator, @Nullable Object operand) {
        Document one = new Document(operator, operand);
        if (operator.equals("$regex") && operators.containsKey("$options")) {
            one.append("$options", operators.get("$options"));
        }
        return one;
    }

    private static Document joined(Document whole, List<Document> more) {
        if (more.isEmpty()) {
            return whole;
        }
        List<Object> all = new ArrayList<>(more);
        if (whole.get("$and") instanceof Collection<?> conditions) {
            all.addAll(conditions);
        }
        return whole.append("$and", all);
    }
}
