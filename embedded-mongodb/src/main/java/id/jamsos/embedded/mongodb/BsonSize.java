package id.jamsos.embedded.mongodb;

import de.bwaldvogel.mongo.bson.BinData;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How many bytes a document takes in a reply, without writing it; a little more where that is easier to know. */
final class BsonSize {

    private static final int DOCUMENT_FRAME = 5;
    private static final int STRING_FRAME = 5;
    private static final int BINARY_FRAME = 5;
    private static final int UUID_BYTES = 16;

    /** Of the largest value of fixed length. */
    private static final int FIXED = 16;

    private static final int ARRAY_POSITION = 7;

    private BsonSize() {}

    static long of(Map<?, ?> document) {
        long bytes = DOCUMENT_FRAME;
        for (Map.Entry<?, ?> field : document.entrySet()) {
            bytes += 2 + utf8(String.valueOf(field.getKey())) + of(field.getValue());
        }
        return bytes;
    }

    private static long of(@Nullable Object value) {
        return switch (value) {
            case String text -> STRING_FRAME + utf8(text);
            case Map<?, ?> document -> of(document);
            case Collection<?> array -> {
                long bytes = DOCUMENT_FRAME;
                for (Object each : array) {
                    bytes += ARRAY_POSITION + of(each);
                }
                yield bytes;
            }
            case BinData binary -> BINARY_FRAME + binary.getData().length;
            case UUID ignored -> BINARY_FRAME + UUID_BYTES;
            case null, default -> FIXED;
        };
    }

    private static long utf8(String text) {
        long bytes = text.length();
        for (int n = 0; n < text.length(); n++) {
            char each = text.charAt(n);
            bytes += each < 0x80 ? 0 : each < 0x800 ? 1 : 2;
        }
        return bytes;
    }
}
