package id.jamsos.embedded.mongodb;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CannotIndexParallelArraysError;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Sorts in memory what no index gives in order. It keeps the bytes of documents, and of a query with a limit not many more
 * than are wanted.
 */
final class Sorter {

    private static final int BAD_VALUE = 2;
    private static final int MEMORY_LIMIT_EXCEEDED = 292;

    /** MongoDB's limit, or an eighth of a smaller heap. */
    private static final long LIMIT_BYTES =
            Math.min(100L << 20, Runtime.getRuntime().maxMemory() / 8);

    private static final long OBJECTS_BYTES = 100;
    private static final int SLACK = 1_000;

    private final List<SortField> fields;
    private final List<String> names;
    private final long wanted;
    private List<Entry> entries = new ArrayList<>();
    private long bytes;

    /** @param wanted how many of the first ones will be read, or 0 for all */
    Sorter(List<SortField> fields, long wanted) {
        this.fields = fields;
        this.names = fields.stream().map(SortField::name).toList();
        this.wanted = wanted;
    }

    void add(Document document, byte[] written) {
        Entry entry = new Entry(key(document), written);
        entries.add(entry);
        bytes += entry.bytes();
        if (wanted > 0 && entries.size() >= 2 * wanted + SLACK) {
            keepWanted();
        }
        if (bytes > LIMIT_BYTES) {
            throw new MongoServerError(
                    MEMORY_LIMIT_EXCEEDED,
                    "QueryExceededMemoryLimitNoDiskUseAllowed",
                    "Sort exceeded memory limit of %d bytes; add an index that has this order, or a limit"
                            .formatted(LIMIT_BYTES));
        }
    }

    private void keepWanted() {
        entries.sort(Entry.ORDER);
        entries = new ArrayList<>(entries.subList(0, (int) Math.min(entries.size(), wanted)));
        bytes = entries.stream().mapToLong(Entry::bytes).sum();
    }

    Stream<Document> sorted() {
        entries.sort(Entry.ORDER);
        return entries.stream().map(entry -> DocumentBytes.read(entry.document()));
    }

    /** Of a document with arrays the smallest key counts in the order asked for. */
    private Key key(Document document) {
        try {
            return FieldValues.combined(document, names).stream()
                    .map(this::key)
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
        } catch (CannotIndexParallelArraysError e) {
            throw new MongoServerError(BAD_VALUE, "BadValue", "cannot sort with keys that are parallel arrays");
        }
    }

    private Key key(List<@Nullable Object> values) {
        Key key = Key.EMPTY;
        for (int field = 0; field < values.size(); field++) {
            Key value = KeyWriter.of(values.get(field));
            key = key.plus(fields.get(field).descending() ? value.inverted() : value);
        }
        return key;
    }

    @SuppressWarnings("ArrayRecordComponent") // entries are compared by their keys only
    private record Entry(Key key, byte[] document) {

        static final Comparator<Entry> ORDER = Comparator.comparing(Entry::key);

        long bytes() {
            return OBJECTS_BYTES + key.bytes().length + document.length;
        }
    }
}
