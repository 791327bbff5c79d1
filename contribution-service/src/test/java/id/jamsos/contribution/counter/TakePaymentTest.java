package id.jamsos.contribution.counter;

import static id.jamsos.contribution.counter.CounterWorld.NOW;
import static id.jamsos.contribution.counter.CounterWorld.SITI_AT_THE_COUNTER;
import static id.jamsos.contribution.counter.CounterWorld.payment;
import static org.assertj.core.api.Assertions.assertThat;

import id.jamsos.contribution.bill.Bill;
import id.jamsos.contribution.bill.BillingCode;
import id.jamsos.contribution.counter.CounterPaymentDecision.Booked;
import id.jamsos.contribution.counter.CounterPaymentDecision.Inconsistent;
import id.jamsos.contribution.counter.CounterPaymentDecision.Refused;
import id.jamsos.contribution.money.Rupiah;
import id.jamsos.contribution.testing.Steps;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TakePaymentTest {

    private final CounterWorld world = new CounterWorld(Steps.UNDISTURBED);

    @Test
    void a_payment_is_booked_on_the_bill_of_its_inquiry() {
        Bill.Issued bill = world.inquired("P-1", 1);

        var booked = (Booked) world.pay("P-1", bill.terms().total());

        assertThat(booked.bill().billId()).isEqualTo(bill.billId());
        assertThat(booked.bill().payment().bookedAt()).isEqualTo(NOW);
        assertThat(booked.bill().payment().channelReference())
                .isEqualTo("POSPAY/" + booked.bill().payment().paymentId());
        assertThat(booked.echo()).isEqualTo("echo P-1");
        assertThat(world.pay("P-1", bill.terms().total())).isEqualTo(booked);
        assertThat(world.status("P-1")).contains(booked);
    }

    @Test
    void without_an_inquiry_the_open_bill_is_paid() {
        Bill.Issued bill = world.inquired("I-1", 2);

        assertThat(world.pay("P-1", bill.terms().total())).isInstanceOf(Booked.class);
        assertThat(world.isHeld(Partners.POSPAY, "P-1")).isTrue();
    }

    @Test
    void a_bill_is_paid_by_its_code() {
        CounterPayment payment = byCode();

        assertThat(world.takePayment.handle(payment, Partners.BY_CODE_ONLY, NOW))
                .isInstanceOf(Booked.class);
    }

    @Test
    void an_inquiry_of_another_customer_is_not_this_payments() {
        Bill.Issued inquired = world.inquired("P-1", 1);
        var another = payment("P-1", unknownCode(), inquired.terms().total(), NOW);

        var refused = (Refused) world.takePayment.handle(another, Partners.POSPAY, NOW);

        assertThat(refused.reason()).isEqualTo(CounterRefusal.UNKNOWN);
        assertThat(world.bills.find(inquired.billId()).orElseThrow().state()).isEqualTo(inquired);
    }

    @Test
    void a_known_payment_is_answered_whatever_became_of_its_partner() {
        Rupiah amount = world.inquired("P-1", 1).terms().total();
        CounterPaymentDecision booked = world.pay("P-1", amount);

        assertThat(world.takePayment.handle(payment("P-1", amount), Partners.SUSPENDED, NOW))
                .isEqualTo(booked);
    }

    @Test
    void another_content_under_the_same_number_changes_nothing_and_is_noted_once() {
        Rupiah amount = world.inquired("P-1", 1).terms().total();
        CounterPaymentDecision booked = world.pay("P-1", amount);

        assertThat(world.pay("P-1", Rupiah.of(7))).isEqualTo(new Inconsistent());
        assertThat(world.pay("P-1", Rupiah.of(7))).isEqualTo(new Inconsistent());

        assertThat(world.exceptions.values()).singleElement().satisfies(exception -> {
            assertThat(exception.first().amount()).isEqualTo(amount);
            assertThat(exception.later().amount()).isEqualTo(Rupiah.of(7));
        });
        assertThat(world.pay("P-1", amount)).isEqualTo(booked);
    }

    @Test
    void two_partners_may_use_the_same_number() {
        Rupiah amount = world.inquired("P-1", 1).terms().total();
        world.pay("P-1", amount);

        var other = (Refused) world.takePayment.handle(payment("P-1", amount), Partners.named("BANK-A"), NOW);

        assertThat(other.reason()).isEqualTo(CounterRefusal.PAID);
    }

    @Test
    void a_payment_whose_clock_runs_ahead_was_taken_when_it_came() {
        Rupiah amount = world.inquired("P-1", 1).terms().total();
        var ahead = payment("P-1", SITI_AT_THE_COUNTER, amount, NOW.plus(Duration.ofHours(1)));

        var booked = (Booked) world.takePayment.handle(ahead, Partners.POSPAY, NOW);

        assertThat(booked.bill().payment().paidAt()).isEqualTo(NOW);
    }

    @Test
    void of_a_payment_that_never_came_nothing_is_known() {
        assertThat(world.status("P-1")).isEqualTo(Optional.empty());
    }

    private CounterPayment byCode() {
        Bill.Issued bill = world.inquired("I-1", 1);
        return payment(
                "P-1", new Customer.BillHolder(bill.billingCode()), bill.terms().total(), NOW);
    }

    private static Customer unknownCode() {
        return new Customer.BillHolder(new BillingCode("882604173582091647"));
    }
}
