package id.jamsos.contribution.counter;

import static id.jamsos.contribution.counter.CounterWorld.NOW;
import static id.jamsos.contribution.counter.CounterWorld.SITI_AT_THE_COUNTER;
import static id.jamsos.contribution.counter.CounterWorld.inquiry;
import static id.jamsos.contribution.testing.Examples.NOVEMBER;
import static id.jamsos.contribution.testing.Examples.SITI;
import static id.jamsos.contribution.testing.Examples.siti;
import static org.assertj.core.api.Assertions.assertThat;

import id.jamsos.contribution.bill.Bill;
import id.jamsos.contribution.bill.BillingCode;
import id.jamsos.contribution.counter.InquiryDecision.Payable;
import id.jamsos.contribution.counter.InquiryDecision.Refused;
import id.jamsos.contribution.partner.Partner;
import id.jamsos.contribution.testing.Once;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class InquireBillTest {

    private final Once happening = new Once();
    private final CounterWorld world = new CounterWorld(happening);

    @Test
    void without_an_open_bill_the_next_month_is_billed() {
        var payable = (Payable) world.inquire("I-1", null);

        assertThat(payable.bill().terms().billed().from()).isEqualTo(NOVEMBER);
        assertThat(payable.bill().terms().billed().count()).isEqualTo(1);
        assertThat(payable.member()).isEqualTo(siti(LocalDate.of(2026, 11, 20)));
    }

    @Test
    void an_open_bill_is_shown_unless_other_months_are_asked_for() {
        Bill.Issued open = world.inquired("I-1", 3);

        assertThat(((Payable) world.inquire("I-2", null)).bill()).isEqualTo(open);
        assertThat(world.inquired("I-3", 3)).isEqualTo(open);
        assertThat(world.inquired("I-4", 2).terms().billed().count()).isEqualTo(2);
        assertThat(state(open)).isInstanceOf(Bill.Cancelled.class);
    }

    @Test
    void after_the_payment_the_month_after_is_billed_at_once() {
        world.payAtKiosk(world.inquired("I-1", 1));

        var next = (Payable) world.inquire("I-2", null);

        assertThat(next.bill().terms().billed().from()).isEqualTo(NOVEMBER.plusMonths(1));
    }

    @Test
    void a_repeated_inquiry_shows_its_bill_as_it_is_by_now() {
        Bill.Issued bill = world.inquired("I-1", 1);

        assertThat(world.inquired("I-1", 1)).isEqualTo(bill);
        world.payAtKiosk(bill);
        world.credit();
        assertThat(world.inquire("I-1", 1)).isEqualTo(new Refused(CounterRefusal.PAID));
        assertThat(world.bills.all()).hasSize(1);
    }

    @Test
    void a_repeated_inquiry_of_a_bill_that_gave_way_is_expired() {
        world.inquired("I-1", 1);
        world.inquired("I-2", 3);

        assertThat(world.inquire("I-1", 1)).isEqualTo(new Refused(CounterRefusal.EXPIRED));
    }

    @Test
    void another_inquiry_under_the_same_number_is_inconsistent() {
        world.inquired("I-1", 1);

        assertThat(world.inquire("I-1", 3)).isEqualTo(new Refused(CounterRefusal.INCONSISTENT));
        assertThat(world.bills.all()).hasSize(1);
    }

    @Test
    void a_refused_inquiry_is_judged_anew_when_it_is_repeated() {
        var inquiry = inquiry("I-1", SITI_AT_THE_COUNTER, 1);

        assertThat(world.inquireBill.handle(inquiry, Partners.SUSPENDED, NOW))
                .isEqualTo(new Refused(CounterRefusal.PARTNER_SUSPENDED));
        assertThat(world.inquireBill.handle(inquiry, Partners.POSPAY, NOW)).isInstanceOf(Payable.class);
    }

    @Test
    void two_clerks_at_once_show_the_same_bill() {
        happening.before("commit account", () -> world.inquired("I-2", 1));

        Bill.Issued first = world.inquired("I-1", 1);

        assertThat(world.inquired("I-2", 1)).isEqualTo(first);
        assertThat(world.bills.all()).hasSize(1);
    }

    @Test
    void a_bill_that_is_paid_while_it_is_being_shown_is_not_the_answer() {
        happening.before("commit account", () -> world.payAtKiosk(world.inquired("I-2", 1)));

        Bill.Issued next = world.inquired("I-1", 1);

        assertThat(next.terms().billed().from()).isEqualTo(NOVEMBER.plusMonths(1));
    }

    @ParameterizedTest
    @MethodSource
    void what_cannot_be_shown_is_told_why(
            Customer customer,
            @Nullable Integer months,
            @Nullable YearMonth from,
            Partner partner,
            Instant at,
            CounterRefusal reason) {
        var inquiry = inquiry("I-1", customer, months, from);

        assertThat(world.inquireBill.handle(inquiry, partner, at)).isEqualTo(new Refused(reason));
    }

    static Stream<Arguments> what_cannot_be_shown_is_told_why() {
        var nobody = new Customer.Worker("nobody");
        var code = new Customer.BillHolder(new BillingCode("882604173582091647"));
        Partner pospay = Partners.POSPAY;
        var siti = SITI_AT_THE_COUNTER;
        return Stream.of(
                Arguments.of(siti, 1, null, Partners.SUSPENDED, NOW, CounterRefusal.PARTNER_SUSPENDED),
                Arguments.of(siti, 1, null, Partners.CLOSED_AT_NOON, NOW, CounterRefusal.CUT_OFF),
                Arguments.of(siti, 1, null, Partners.BY_CODE_ONLY, NOW, CounterRefusal.PRODUCT_NOT_ALLOWED),
                Arguments.of(code, null, null, Partners.BY_NIK_ONLY, NOW, CounterRefusal.PRODUCT_NOT_ALLOWED),
                Arguments.of(nobody, 1, null, pospay, NOW, CounterRefusal.UNKNOWN),
                Arguments.of(code, null, null, pospay, NOW, CounterRefusal.UNKNOWN),
                Arguments.of(new Customer.Unknown(), null, null, Partners.BY_CODE_ONLY, NOW, CounterRefusal.UNKNOWN),
                Arguments.of(siti, 4, null, pospay, NOW, CounterRefusal.MONTHS_NOT_POSSIBLE),
                Arguments.of(siti, 1, NOVEMBER.plusMonths(2), pospay, NOW, CounterRefusal.FIRST_MONTH_NOT_POSSIBLE),
                Arguments.of(siti, 1, null, pospay, Instant.parse("2015-01-01T00:00:00Z"), CounterRefusal.NOT_PRICED));
    }

    @Test
    void a_code_shows_its_bill_in_any_state() {
        Bill.Issued bill = world.inquired("I-1", 1);
        var holder = new Customer.BillHolder(bill.billingCode());

        assertThat(show("I-2", holder, NOW)).isInstanceOf(Payable.class);
        assertThat(show("I-3", holder, NOW.plus(Duration.ofDays(7)))).isEqualTo(new Refused(CounterRefusal.EXPIRED));
        assertThat(world.inquireBill.handle(inquiry("I-4", holder, 2), Partners.POSPAY, NOW))
                .isEqualTo(new Refused(CounterRefusal.MONTHS_NOT_POSSIBLE));
        world.payAtKiosk(bill);
        assertThat(show("I-5", holder, NOW)).isEqualTo(new Refused(CounterRefusal.PAID));
    }

    @Test
    void a_month_that_is_paid_is_not_asked_for_again() {
        world.payAtKiosk(world.inquired("I-1", 1));

        assertThat(world.inquireBill.handle(inquiry("I-2", SITI_AT_THE_COUNTER, 1, NOVEMBER), Partners.POSPAY, NOW))
                .isEqualTo(new Refused(CounterRefusal.PAID));
    }

    @Test
    void a_bill_that_a_partner_could_not_collect_takes_no_other_ones_place() {
        Bill.Issued open = world.inquired("I-1", 1);

        assertThat(world.inquireBill.handle(inquiry("I-2", SITI_AT_THE_COUNTER, 12), Partners.SMALL_CHANGE, NOW))
                .isEqualTo(new Refused(CounterRefusal.ABOVE_LIMIT));

        assertThat(state(open)).isInstanceOf(Bill.Issued.class);
    }

    @Test
    void a_bill_above_the_partners_limit_is_not_shown() {
        assertThat(world.inquireBill.handle(inquiry("I-1", SITI_AT_THE_COUNTER, 1), Partners.SMALL_CHANGE, NOW))
                .isEqualTo(new Refused(CounterRefusal.ABOVE_LIMIT));
    }

    @Test
    void an_expired_open_bill_is_followed_by_a_new_one() {
        Bill.Issued old = world.inquired("I-1", 1);
        Instant later = NOW.plus(Duration.ofDays(8));

        var payable = (Payable) show("I-2", SITI_AT_THE_COUNTER, later);

        assertThat(payable.bill().billId()).isNotEqualTo(old.billId());
        assertThat(world.accounts
                        .find(SITI)
                        .orElseThrow()
                        .state()
                        .reserves(payable.bill().billId()))
                .isTrue();
    }

    private InquiryDecision show(String requestId, Customer customer, Instant at) {
        return world.inquireBill.handle(inquiry(requestId, customer, null), Partners.POSPAY, at);
    }

    private Bill state(Bill bill) {
        return world.bills.find(bill.billId()).orElseThrow().state();
    }
}
