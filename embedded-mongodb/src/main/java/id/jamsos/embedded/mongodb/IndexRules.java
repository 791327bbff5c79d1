package id.jamsos.embedded.mongodb;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.IndexKeySpecsConflictException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which indexes can be created: ascending or descending fields, unique and sparse. */
final class IndexRules {

    private static final Set<String> OPTIONS = Set.of("key", "name", "unique", "sparse", "v", "background");
    private static final int FAILED_TO_PARSE = 9;
    private static final int CANNOT_CREATE_INDEX = 67;
    private static final int INDEX_OPTIONS_CONFLICT = 85;
    private static final Map<String, String> REFUSED = Map.of(
            "expireAfterSeconds", "TTL indexes (expireAfterSeconds)",
            "partialFilterExpression", "partial indexes (partialFilterExpression)",
            "collation", "collations");

    private IndexRules() {}

    static void check(Document index) {
        for (String option : index.keySet()) {
            if (!OPTIONS.contains(option)) {
                throw Unsupported.because(REFUSED.getOrDefault(option, "the index option " + option));
            }
        }
        if (!(index.get("name") instanceof String name) || name.isEmpty()) {
            throw new MongoServerError(FAILED_TO_PARSE, "FailedToParse", "an index must have a name");
        }
        if (name.contains("#")) {
            throw Unsupported.because("the index name " + name + " (with a #)");
        }
        if (Fields.document(index, "key").isEmpty()) {
            throw new MongoServerError(
                    CANNOT_CREATE_INDEX, "CannotCreateIndex", "Index keys cannot be an empty object");
        }
        Fields.document(index, "key").forEach(IndexRules::checkField);
    }

    private static void checkField(String field, Object direction) {
        boolean plain = direction instanceof Number number && Math.abs(number.doubleValue()) == 1;
        if (!plain) {
            throw Unsupported.because("indexes of the kind " + direction);
        }
        for (String part : field.split("\\.", -1)) {
            if (part.startsWith("$") || part.chars().allMatch(Character::isDigit)) {
                throw Unsupported.because("an index on the path " + field);
            }
        }
    }

    /** The descriptions in one form, so that creating an index again is recognised. */
    static List<Document> described(List<Document> indexes) {
        return indexes.stream().map(IndexRules::described).toList();
    }

    static Document keys(Document index) {
        return whole(Fields.document(index, "key"));
    }

    static Document whole(Document key) {
        Document whole = new Document();
        key.forEach((field, direction) -> whole.put(field, ((Number) direction).intValue()));
        return whole;
    }

    /** Whether the same index exists; one that contradicts another is refused and forgotten. */
    static boolean isThere(Index<Key> index, List<Index<Key>> indexes) {
        for (Index<Key> existing : indexes) {
            if (existing.getName().equals(index.getName())) {
                if (!existing.hasSameOptions(index)) {
                    throw new IndexKeySpecsConflictException(index, existing);
                }
                return true;
            }
            if (keys(existing.toIndexDescription()).equals(keys(index.toIndexDescription()))) {
                index.drop();
                throw new MongoServerError(
                        INDEX_OPTIONS_CONFLICT,
                        "IndexOptionsConflict",
                        "Index already exists with a different name: " + existing.getName());
            }
        }
        return false;
    }

    /** MongoDB takes numbers for truth values too. */
    private static boolean isTrue(@Nullable Object value) {
        return Boolean.TRUE.equals(value) || (value instanceof Number number && number.doubleValue() != 0);
    }

    private static Document described(Document index) {
        Document described = new Document("v", 2);
        described.append("key", keys(index)).append("name", index.get("name"));
        for (String option : List.of("unique", "sparse")) {
            if (isTrue(index.get(option))) {
                described.append(option, true);
            }
        }
        return described;
    }
}
