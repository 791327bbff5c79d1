package id.jamsos.embedded.mongodb;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

class KeyWriterTest {

    @Property
    void keys_of_longs_are_ordered_as_the_longs(@ForAll long a, @ForAll long b) {
        assertThat(compare(a, b)).isEqualTo(Long.compare(a, b));
    }

    @Property
    void keys_of_doubles_are_ordered_as_the_doubles(@ForAll double a, @ForAll double b) {
        double left = a == 0 ? 0 : a;
        double right = b == 0 ? 0 : b;
        assertThat(compare(left, right)).isEqualTo(Double.compare(left, right));
    }

    @Property
    void keys_of_ints_longs_and_doubles_of_one_value_are_equal(@ForAll int value) {
        assertThat(KeyWriter.of(value)).isEqualTo(KeyWriter.of((long) value)).isEqualTo(KeyWriter.of((double) value));
    }

    @Property
    void keys_of_texts_are_ordered_as_their_bytes(@ForAll String a, @ForAll String b) {
        int bytes = Arrays.compareUnsigned(a.getBytes(UTF_8), b.getBytes(UTF_8));
        assertThat(compare(a, b)).isEqualTo(Integer.signum(bytes));
    }

    @Property
    void the_key_of_values_begins_with_the_key_of_the_first_and_of_no_other(
            @ForAll String first, @ForAll long second, @ForAll String other) {
        Key both = KeyWriter.of(List.of(first, second));

        assertThat(both.startsWith(KeyWriter.of(first))).isTrue();
        assertThat(both.startsWith(KeyWriter.of(other))).isEqualTo(first.equals(other));
    }

    @Example
    void neighbours_at_the_ends_of_the_longs_are_different() {
        assertThat(compare(Long.MAX_VALUE - 1, Long.MAX_VALUE)).isNegative();
        assertThat(compare(Long.MAX_VALUE, 0x1p63)).isNegative();
        assertThat(compare(Long.MIN_VALUE, Long.MIN_VALUE + 1)).isNegative();
        assertThat(compare(Long.MIN_VALUE, -0x1p63)).isZero();
    }

    @Example
    void decimals_are_equal_to_the_numbers_they_are() {
        assertThat(KeyWriter.of(decimal("7.00"))).isEqualTo(KeyWriter.of(7)).isEqualTo(KeyWriter.of(decimal("7")));
        assertThat(KeyWriter.of(decimal("0.5"))).isEqualTo(KeyWriter.of(0.5));
        assertThat(KeyWriter.of(decimal("0.1"))).isNotEqualTo(KeyWriter.of(0.1));
    }

    @Property
    void keys_of_decimals_are_ordered_as_the_decimals(@ForAll BigDecimal a, @ForAll BigDecimal b) {
        BigDecimal left = a.round(MathContext.DECIMAL128);
        BigDecimal right = b.round(MathContext.DECIMAL128);
        assertThat(compare(new Decimal128(left), new Decimal128(right))).isEqualTo(left.compareTo(right));
        assertThat(compare(new Decimal128(left), right.doubleValue()))
                .isEqualTo(left.compareTo(new BigDecimal(right.doubleValue())));
    }

    @Property
    void inverted_keys_are_in_the_opposite_order(@ForAll String a, @ForAll String b) {
        Key left = KeyWriter.of(a);
        Key right = KeyWriter.of(b);
        assertThat(Integer.signum(left.inverted().compareTo(right.inverted())))
                .isEqualTo(Integer.signum(right.compareTo(left)));
    }

    @Example
    void numbers_around_one_double_are_in_order() {
        List<String> ascending = List.of("-0.1000000000000000056", "-0.1", "0", "1E-400", "0.1", "0.10000000000000001");

        for (int n = 1; n < ascending.size(); n++) {
            assertThat(compare(decimal(ascending.get(n - 1)), decimal(ascending.get(n))))
                    .isNegative();
        }
        assertThat(compare(Double.NaN, Double.NEGATIVE_INFINITY)).isNegative();
        assertThat(compare(decimal("9E+400"), Double.POSITIVE_INFINITY)).isNegative();
        assertThat(compare(Double.MAX_VALUE, decimal("9E+400"))).isNegative();
    }

    @Example
    void types_follow_each_other_as_in_mongodb() {
        List<@Nullable Object> ascending =
                Arrays.asList(null, 1, "a", new Document("a", 1), List.of(1), false, Instant.EPOCH);

        for (int n = 1; n < ascending.size(); n++) {
            assertThat(compare(ascending.get(n - 1), ascending.get(n))).isNegative();
        }
    }

    @Example
    void a_missing_field_has_the_key_of_null_and_documents_tell_their_fields_apart() {
        assertThat(KeyWriter.of(Missing.getInstance())).isEqualTo(KeyWriter.of((Object) null));
        assertThat(KeyWriter.of(new Document("a", 1).append("b", 2)))
                .isNotEqualTo(KeyWriter.of(new Document("b", 2).append("a", 1)));
        assertThat(compare(new Document("a", 1), new Document("a", 1).append("b", 1)))
                .isNegative();
    }

    private static Decimal128 decimal(String number) {
        return new Decimal128(new BigDecimal(number));
    }

    private static int compare(@Nullable Object a, @Nullable Object b) {
        return Integer.signum(KeyWriter.of(a).compareTo(KeyWriter.of(b)));
    }
}
