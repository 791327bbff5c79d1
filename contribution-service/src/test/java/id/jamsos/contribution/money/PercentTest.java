package id.jamsos.contribution.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PercentTest {

    @ParameterizedTest
    @CsvSource({"1, 100", "1.00, 100", "0.54, 54", "99, 9900", "100.00, 10000", "0, 0"})
    void a_percentage_is_read_exactly(String text, int hundredths) {
        assertThat(Percent.parse(text)).isEqualTo(new Percent(hundredths));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.001", "-1", "100.01", "one", ""})
    void anything_but_0_to_100_with_two_decimals_is_refused(String text) {
        assertThatThrownBy(() -> Percent.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"1, 49, 0", "1, 50, 1", "1, 149, 1", "1, 150, 2", "0.24, 5729876, 13752", "50, 6801, 3401"})
    void half_a_rupiah_is_rounded_up(String percent, long amount, long share) {
        assertThat(Percent.parse(percent).of(Rupiah.of(amount))).isEqualTo(Rupiah.of(share));
    }

    @Property
    void rounding_agrees_with_exact_decimal_arithmetic(
            @ForAll @IntRange(max = 10_000) int hundredths, @ForAll @LongRange(max = 100_000_000_000L) long amount) {
        long expected = BigDecimal.valueOf(amount)
                .multiply(BigDecimal.valueOf(hundredths, 4))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();

        assertThat(new Percent(hundredths).of(Rupiah.of(amount))).isEqualTo(Rupiah.of(expected));
    }

    @Test
    void a_percentage_shows_two_decimals() {
        assertThat(Percent.parse("1").toDecimal()).hasToString("1.00");
        assertThat(Percent.parse("0.5")).hasToString("0.50 %");
    }
}
