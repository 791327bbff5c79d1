package id.jamsos.contribution.bill;

import static id.jamsos.contribution.testing.Examples.billId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class NumbersTest {

    private static final BillingCode CODE = BillingCode.candidate(billId("one"), 0);

    @Test
    void the_check_digit_is_luhns() {
        assertThat(CheckDigit.append("7992739871")).isEqualTo("79927398713");
    }

    @Test
    void a_bill_always_gets_the_same_codes_to_try() {
        assertThat(BillingCode.candidate(billId("one"), 0)).isEqualTo(CODE);
        assertThat(BillingCode.candidate(billId("one"), 1)).isNotEqualTo(CODE);
        assertThat(BillingCode.candidate(billId("two"), 0)).isNotEqualTo(CODE);
    }

    @Test
    void a_billing_code_has_eighteen_digits_and_starts_with_88() {
        assertThat(CODE.value()).matches("88[0-9]{16}");
    }

    @Test
    void a_receipt_number_has_fifteen_digits() {
        assertThat(ReceiptNumber.candidate("4v18yz5wdbaq5pfm8jdyp5mnh6", 0).value())
                .matches("[0-9]{15}");
    }

    @Property
    void a_mistyped_digit_is_noticed(
            @ForAll @IntRange(min = 2, max = 17) int place, @ForAll @IntRange(min = 1, max = 9) int by) {
        var digits = new StringBuilder(CODE.value());
        int wrong = (digits.charAt(place) - '0' + by) % 10;
        digits.setCharAt(place, (char) ('0' + wrong));

        assertThatThrownBy(() -> new BillingCode(digits.toString())).isInstanceOf(IllegalArgumentException.class);
    }
}
