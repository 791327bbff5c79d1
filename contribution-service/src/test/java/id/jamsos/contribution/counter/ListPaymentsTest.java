package id.jamsos.contribution.counter;

import static id.jamsos.contribution.counter.CounterWorld.NOW;
import static id.jamsos.contribution.counter.CounterWorld.payment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jamsos.contribution.counter.CounterPaymentDecision.Booked;
import id.jamsos.contribution.money.Rupiah;
import id.jamsos.contribution.testing.Steps;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListPaymentsTest {

    private final CounterWorld world = new CounterWorld(Steps.UNDISTURBED);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 100})
    void pages_neither_lose_nor_double_payments_of_the_same_millisecond(int limit) {
        List<String> paid = payMonths(5);

        assertThat(listed(limit)).containsExactlyInAnyOrderElementsOf(paid);
    }

    @Test
    void refused_payments_are_not_listed() {
        List<String> paid = payMonths(2);
        world.pay("unknown", Rupiah.of(1));
        world.inquired("wrong", 1);
        world.pay("wrong", Rupiah.of(1));

        assertThat(listed(1)).containsExactlyInAnyOrderElementsOf(paid);
    }

    @Test
    void what_was_left_between_reservation_and_booking_is_finished() {
        var bill = world.inquired("P-1", 1);
        var came = ReservedPayment.of(payment("P-1", bill.terms().total()), Partners.POSPAY, NOW);
        world.payments.insert(new Reservation.ForBill(came, bill.billId()));

        assertThat(listed(1)).containsExactly(came.paymentId());
        assertThat(world.isHeld(Partners.POSPAY, "P-1")).isTrue();
    }

    @Test
    void what_can_no_longer_be_booked_does_not_end_the_list() {
        var first = world.inquired("P-1", 1);
        var late = ReservedPayment.of(payment("P-1", first.terms().total()), Partners.POSPAY, NOW.minusMillis(1));
        world.payments.insert(new Reservation.ForBill(late, first.billId()));
        world.inquired("P-2", 3);
        List<String> paid = payMonths(2);

        assertThat(listed(1)).containsExactlyInAnyOrderElementsOf(paid);
        assertThat(world.status("P-1"))
                .contains(new CounterPaymentDecision.Refused(CounterRefusal.EXPIRED, "echo P-1", late.at()));
    }

    @Test
    void the_period_includes_its_first_moment_and_not_its_last() {
        payMonths(1);

        assertThat(between(NOW, NOW.plusMillis(1))).hasSize(1);
        assertThat(between(NOW.minusMillis(1), NOW)).isEmpty();
        assertThat(between(NOW.plusMillis(1), NOW.plusMillis(2))).isEmpty();
    }

    @Test
    void nothing_but_the_end_of_a_page_is_a_cursor() {
        assertThatThrownBy(() -> new PaymentPeriod(NOW, NOW, "17-x", 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PaymentPeriod(NOW, NOW.minusMillis(1), null, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PaymentPeriod(NOW, NOW, null, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private List<Booked> between(Instant from, Instant until) {
        return world.listPayments
                .handle(Partners.POSPAY.id(), new PaymentPeriod(from, until, null, 10))
                .payments();
    }

    /** Siti pays one month after the other, all in the same millisecond. */
    private List<String> payMonths(int count) {
        var paid = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            String id = "month " + i;
            var bill = world.inquired(id, 1);
            var booked = (Booked) world.pay(id, bill.terms().total());
            world.credit();
            paid.add(booked.bill().payment().paymentId());
        }
        return paid;
    }

    private List<String> listed(int limit) {
        var listed = new ArrayList<String>();
        @Nullable String after = null;
        do {
            PaymentPage page = world.report(after, limit);
            assertThat(page.payments()).hasSizeBetween(1, limit);
            page.payments().forEach(one -> listed.add(one.bill().payment().paymentId()));
            after = page.next();
        } while (after != null);
        return listed;
    }
}
