package id.jamsos.embedded.mongodb;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes values as keys that compare as MongoDB compares the values. Every value ends by itself, so the key of several
 * values is the keys one after the other, a prefix of values is a prefix of bytes, and inverted bytes are the opposite
 * order. Numbers of different types that are equal have the same key; a missing field and null have the same key, as in
 * an index of MongoDB. A change of what is written here needs a new {@link Format}.
 */
final class KeyWriter {

    private static final int END = 0;
    private static final int MIN_KEY = 1;
    private static final int EMPTY_ARRAY = 2;
    private static final int NULL = 3;
    private static final int NUMBER = 4;
    private static final int STRING = 5;
    private static final int DOCUMENT = 6;
    private static final int ARRAY = 7;
    private static final int BINARY = 8;
    private static final int OBJECT_ID = 9;
    private static final int BOOLEAN = 10;
    private static final int DATE = 11;
    private static final int TIMESTAMP = 12;
    private static final int REGEX = 13;
    private static final int MAX_KEY = 14;

    private static final int LEGACY_UUID_SUBTYPE = 3;
    private static final int UUID_SUBTYPE = 4;
    private static final int CANNOT_INDEX = 67;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(32);

    KeyWriter() {}

    static Key of(@Nullable Object value) {
        KeyWriter writer = new KeyWriter();
        writer.write(value);
        return writer.key();
    }

    static Key of(List<?> values) {
        KeyWriter writer = new KeyWriter();
        values.forEach(writer::write);
        return writer.key();
    }

    Key key() {
        return new Key(out.toByteArray());
    }

    private void write(@Nullable Object value) {
        switch (value) {
            case null -> out.write(NULL);
            case Missing ignored -> out.write(NULL);
            case FieldValues.Empty ignored -> out.write(EMPTY_ARRAY);
            case Number number -> NumberKeys.write(number, tagged(NUMBER));
            case String text -> tagged(STRING).text(text);
            case Map<?, ?> document -> document(document);
            case Collection<?> array -> array(array);
            case BinData binary -> binary(0, binary.getData());
            case UUID uuid -> tagged(BINARY).int32(16).byte8(UUID_SUBTYPE).uuid(uuid);
            case LegacyUUID uuid ->
                tagged(BINARY).int32(16).byte8(LEGACY_UUID_SUBTYPE).uuid(uuid.getUuid());
            case ObjectId id -> tagged(OBJECT_ID).out.writeBytes(id.toByteArray());
            case Boolean bool -> tagged(BOOLEAN).byte8(bool ? 1 : 0);
            case Instant date -> tagged(DATE).signed64(date.toEpochMilli());
            case BsonTimestamp timestamp -> tagged(TIMESTAMP).int64(timestamp.getValue());
            case BsonRegularExpression regex ->
                tagged(REGEX).text(regex.getPattern()).text(String.valueOf(regex.getOptions()));
            case MinKey ignored -> out.write(MIN_KEY);
            case MaxKey ignored -> out.write(MAX_KEY);
            default ->
                throw new MongoServerError(
                        CANNOT_INDEX, "CannotCreateIndex", "No index key for a value of " + value.getClass());
        }
    }

    /** Of each field first the type, then the name, then the value, as MongoDB compares them. */
    private void document(Map<?, ?> document) {
        out.write(DOCUMENT);
        for (Map.Entry<?, ?> field : document.entrySet()) {
            byte[] value = of(field.getValue()).bytes();
            byte8(value[0]).text(String.valueOf(field.getKey())).out.write(value, 1, value.length - 1);
        }
        out.write(END);
    }

    private void array(Collection<?> array) {
        out.write(ARRAY);
        array.forEach(this::write);
        out.write(END);
    }

    private void binary(int subtype, byte[] data) {
        tagged(BINARY).int32(data.length).byte8(subtype).out.writeBytes(data);
    }

    private KeyWriter tagged(int tag) {
        return byte8(tag);
    }

    /** Appends a key as it is. */
    KeyWriter key(Key key) {
        out.writeBytes(key.bytes());
        return this;
    }

    KeyWriter byte8(int value) {
        out.write(value);
        return this;
    }

    KeyWriter int32(int value) {
        return byte8(value >>> 24).byte8(value >>> 16).byte8(value >>> 8).byte8(value);
    }

    KeyWriter int64(long value) {
        return int32((int) (value >>> 32)).int32((int) value);
    }

    private KeyWriter signed64(long value) {
        return int64(value ^ Long.MIN_VALUE);
    }

    private KeyWriter uuid(UUID uuid) {
        return int64(uuid.getMostSignificantBits()).int64(uuid.getLeastSignificantBits());
    }

    /** A zero byte inside is written as 00 FF, the end as 00 00: a text sorts before every longer one. */
    KeyWriter text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        if (text.indexOf(0) < 0) {
            out.writeBytes(utf8);
        } else {
            for (byte each : utf8) {
                out.write(each);
                if (each == 0) {
                    out.write(0xFF);
                }
            }
        }
        return byte8(0).byte8(0);
    }
}
