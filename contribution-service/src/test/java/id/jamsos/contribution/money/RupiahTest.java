package id.jamsos.contribution.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class RupiahTest {

    @Test
    void a_negative_amount_is_refused() {
        assertThatThrownBy(() -> new Rupiah(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void subtracting_more_than_there_is_is_refused() {
        assertThatThrownBy(() -> Rupiah.of(10).minus(Rupiah.of(11))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void amounts_add_subtract_multiply_and_sum() {
        assertThat(Rupiah.of(10_000).plus(Rupiah.of(6_800))).isEqualTo(Rupiah.of(16_800));
        assertThat(Rupiah.of(16_800).minus(Rupiah.of(16_800))).isEqualTo(Rupiah.ZERO);
        assertThat(Rupiah.of(16_800).times(12)).isEqualTo(Rupiah.of(201_600));
        assertThat(Rupiah.sum(List.of(Rupiah.of(1), Rupiah.of(2), Rupiah.of(3))))
                .isEqualTo(Rupiah.of(6));
        assertThat(Rupiah.sum(List.of())).isEqualTo(Rupiah.ZERO);
    }

    @Test
    void an_amount_beyond_the_range_throws_instead_of_wrapping() {
        Rupiah largest = Rupiah.of(Long.MAX_VALUE);

        assertThatThrownBy(() -> largest.plus(Rupiah.of(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> largest.times(2)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void amounts_are_ordered_and_readable() {
        assertThat(Rupiah.of(2)).isGreaterThan(Rupiah.of(1));
        assertThat(Rupiah.of(20_700_000)).hasToString("Rp 20,700,000");
    }
}
