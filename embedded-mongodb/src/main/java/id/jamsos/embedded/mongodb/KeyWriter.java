package id.jamsos.embedded.mongodb;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes values as keys. Every value ends by itself, so the key of several values is the keys one after the other and a
 * prefix of values is a prefix of bytes. Numbers of different types that are equal have the same key; a missing field and
 * null have the same key, as in an index of MongoDB.
 */
final class KeyWriter {

    private static final int MIN_KEY = 1;
    private static final int NULL = 2;
    private static final int NUMBER = 3;
    private static final int STRING = 4;
    private static final int DOCUMENT = 5;
    private static final int ARRAY = 6;
    private static final int BINARY = 7;
    private static final int OBJECT_ID = 8;
    private static final int BOOLEAN = 9;
    private static final int DATE = 10;
    private static final int TIMESTAMP = 11;
    private static final int REGEX = 12;
    private static final int MAX_KEY = 13;
    private static final int END = 0;

    private static final int LEGACY_UUID_SUBTYPE = 3;
    private static final int UUID_SUBTYPE = 4;
    private static final BigDecimal UNIT = BigDecimal.ONE;
    private static final int CANNOT_INDEX = 67;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(32);

    private KeyWriter() {}

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

    static Key of(List<?> values, Key suffix) {
        KeyWriter writer = new KeyWriter();
        values.forEach(writer::write);
        writer.out.writeBytes(suffix.bytes());
        return writer.key();
    }

    private Key key() {
        return new Key(out.toByteArray());
    }

    private void write(@Nullable Object value) {
        switch (value) {
            case null -> out.write(NULL);
            case Missing ignored -> out.write(NULL);
            case Number number -> number(number);
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

    private void document(Map<?, ?> document) {
        out.write(DOCUMENT);
        for (Map.Entry<?, ?> field : document.entrySet()) {
            // a mark before each field, so that a document sorts after its own beginning
            byte8(1).text(String.valueOf(field.getKey())).write(field.getValue());
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

    /** The nearest double decides the order; what it loses follows, so that neighbouring longs stay different. */
    private void number(Number number) {
        double nearest = number.doubleValue() == 0 ? 0 : number.doubleValue();
        long bits = Double.doubleToLongBits(nearest);
        tagged(NUMBER).int64(bits < 0 ? ~bits : bits ^ Long.MIN_VALUE);
        BigDecimal rest =
                Double.isFinite(nearest) ? exact(number, nearest).subtract(new BigDecimal(nearest)) : BigDecimal.ZERO;
        BigDecimal fraction = rest.remainder(UNIT);
        signed64(rest.toBigInteger().longValue());
        text(fraction.signum() == 0 ? "" : fraction.stripTrailingZeros().toPlainString());
    }

    private static BigDecimal exact(Number number, double nearest) {
        return switch (number) {
            case Double ignored -> new BigDecimal(nearest);
            case Decimal128 decimal -> decimal.toBigDecimal();
            default -> new BigDecimal(BigInteger.valueOf(number.longValue()));
        };
    }

    private KeyWriter tagged(int tag) {
        return byte8(tag);
    }

    private KeyWriter byte8(int value) {
        out.write(value);
        return this;
    }

    private KeyWriter int32(int value) {
        return byte8(value >>> 24).byte8(value >>> 16).byte8(value >>> 8).byte8(value);
    }

    private KeyWriter int64(long value) {
        return int32((int) (value >>> 32)).int32((int) value);
    }

    private KeyWriter signed64(long value) {
        return int64(value ^ Long.MIN_VALUE);
    }

    private KeyWriter uuid(UUID uuid) {
        return int64(uuid.getMostSignificantBits()).int64(uuid.getLeastSignificantBits());
    }

    /** A zero byte inside is written as 00 FF, the end as 00 00: a text sorts before every longer one. */
    private KeyWriter text(String text) {
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            out.write(each);
            if (each == 0) {
                out.write(0xFF);
            }
        }
        return byte8(0).byte8(0);
    }
}
