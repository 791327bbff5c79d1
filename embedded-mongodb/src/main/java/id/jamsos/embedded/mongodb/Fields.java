package id.jamsos.embedded.mongodb;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The fields that a command must have; one that is missing or of another type is the client's error. */
final class Fields {

    private static final int TYPE_MISMATCH = 14;

    private Fields() {}

    static Document document(Document holder, String field) {
        return of(Document.class, holder, field);
    }

    static int number(Document holder, String field) {
        return of(Number.class, holder, field).intValue();
    }

    static long longNumber(Document holder, String field) {
        return of(Number.class, holder, field).longValue();
    }

    static List<Long> longs(Document holder, String field) {
        List<Long> numbers = new ArrayList<>();
        for (Object each : of(Collection.class, holder, field)) {
            if (!(each instanceof Number number)) {
                throw wrong(field);
            }
            numbers.add(number.longValue());
        }
        return numbers;
    }

    static List<Document> documents(Document holder, String field) {
        List<Document> documents = new ArrayList<>();
        for (Object each : of(Collection.class, holder, field)) {
            if (!(each instanceof Document document)) {
                throw wrong(field);
            }
            documents.add(document);
        }
        return documents;
    }

    private static <T> T of(Class<T> type, Document holder, String field) {
        Object value = holder.get(field);
        if (!type.isInstance(value)) {
            throw wrong(field);
        }
        return type.cast(value);
    }

    private static MongoServerError wrong(String field) {
        return new MongoServerError(
                TYPE_MISMATCH, "TypeMismatch", "field '" + field + "' is missing or of the wrong type");
    }
}
