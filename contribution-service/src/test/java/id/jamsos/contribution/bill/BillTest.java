package id.jamsos.contribution.bill;

import static id.jamsos.contribution.testing.Examples.NOVEMBER;
import static id.jamsos.contribution.testing.Examples.billId;
import static id.jamsos.contribution.testing.Examples.noonOf;
import static id.jamsos.contribution.testing.Examples.payment;
import static id.jamsos.contribution.testing.Examples.terms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jamsos.contribution.money.Rupiah;
import java.lang.reflect.Method;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class BillTest {

    private static final Instant ISSUED_AT = noonOf("2026-11-20");
    private static final BillTerms TERMS = terms("one", NOVEMBER, 2, ISSUED_AT);
    private static final Bill.Issued ISSUED = TERMS.issuedUnder(0);

    @Test
    void an_issued_bill_is_paid_by_its_exact_amount() {
        Payment payment = payment("p", TERMS, ISSUED_AT);

        assertThat(ISSUED.pay(payment)).isEqualTo(new Bill.Paid(TERMS, ISSUED.billingCode(), payment));
    }

    @Test
    void an_issued_bill_takes_no_other_amount() {
        Payment more = payment("p", terms("other", NOVEMBER, 3, ISSUED_AT), ISSUED_AT);

        assertThatThrownBy(() -> ISSUED.pay(more)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_issued_bill_expires_at_its_moment_and_not_before() {
        Instant end = TERMS.expiresAt();

        assertThat(ISSUED.expire(end)).isEqualTo(new Bill.Expired(TERMS, ISSUED.billingCode(), end));
        assertThatThrownBy(() -> ISSUED.expire(end.minusMillis(1))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void an_issued_bill_gives_way_to_another() {
        assertThat(ISSUED.cancel(billId("two"), ISSUED_AT))
                .isEqualTo(new Bill.Cancelled(TERMS, ISSUED.billingCode(), ISSUED_AT, billId("two")));
    }

    @Test
    void no_other_state_has_a_way_out() {
        for (var end : List.of(Bill.Paid.class, Bill.Expired.class, Bill.Cancelled.class)) {
            assertThat(Arrays.stream(end.getDeclaredMethods())
                            .filter(method -> Bill.class.isAssignableFrom(method.getReturnType()))
                            .map(Method::getName))
                    .as(end.getSimpleName())
                    .isEmpty();
        }
    }

    @Test
    void the_total_is_the_sum_of_the_lines() {
        assertThat(TERMS.total()).isEqualTo(Rupiah.of(32_800));
    }

    @Test
    void moments_are_kept_as_the_database_will_give_them_back() {
        Instant precise = ISSUED_AT.plusNanos(1_234_567);

        assertThat(terms("one", NOVEMBER, 1, precise).issuedAt()).isEqualTo(ISSUED_AT.plusMillis(1));
    }
}
