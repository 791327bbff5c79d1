package id.jamsos.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jamsos.partnerclient.Customer;
import id.jamsos.partnerclient.Deviation;
import id.jamsos.partnerclient.InquiryAnswer;
import id.jamsos.partnerclient.PaymentAnswer.Outcome;
import id.jamsos.partnerclient.PaymentOrder;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** A clerk of the post office, a worker on the other side of the counter. */
@ExtendWith(Jamsos.Extension.class)
class SnapJourneyIT {
    private final Clients clients;
    private final SnapPartner pospay;

    SnapJourneyIT(Jamsos jamsos) {
        clients = jamsos.clients();
        pospay = new SnapPartners(jamsos).demo();
    }

    @Test
    void a_month_paid_at_the_counter_is_known_to_status_and_report_and_covers_the_worker() throws Exception {
        var siti = SnapWorker.registered(clients);

        PaymentOrder order = pospay.ordered(siti.customer());
        var answer = pospay.client().pay(order);

        assertThat(answer.snap().responseCode()).isEqualTo("2002500");
        assertThat(answer.shown().amount()).isEqualTo(order.amount());
        assertThat(answer.shown().referenceNo()).matches("[0-9]{15}");
        assertThat(pospay.status(order).shown()).isEqualTo(answer.shown());
        assertThat(pospay.reported()).contains(answer.shown());
        siti.worker().awaitActive();
    }

    @Test
    void the_clerk_sees_who_it_is_without_the_name_and_an_amount_for_each_programme() throws Exception {
        var siti = SnapWorker.registered(clients);

        var bill = pospay.client()
                .inquire(siti.customer(), SnapPartner.newRequestId())
                .payable();

        assertThat(bill.name()).startsWith("S").contains("*").doesNotContain("Siti", "Aminah");
        assertThat(bill.items())
                .extracting(InquiryAnswer.Item::name)
                .satisfiesExactlyInAnyOrder(
                        name -> assertThat(name).contains("JKK"),
                        name -> assertThat(name).contains("JKM"));
        assertThat(bill.sumOfItems()).isEqualTo(bill.total());
        assertThat(siti.openBill().path("total").asLong()).isEqualTo(bill.total());
    }

    @Test
    void the_report_of_the_channel_moves_by_exactly_the_payment() throws Exception {
        var order = pospay.ordered(SnapWorker.registered(clients).customer());
        ChannelTotals.awaitQuiet(clients);
        var before = ChannelTotals.of(clients, "POSPAY");

        pospay.client().pay(order);

        await().atMost(Worker.PATIENCE)
                .until(() -> ChannelTotals.of(clients, "POSPAY"), before.plus(order.amount(), 1)::equals);
    }

    @Test
    void a_second_inquiry_shows_the_same_bill() throws Exception {
        var siti = SnapWorker.registered(clients);

        var first = pospay.client().inquire(siti.customer(), SnapPartner.newRequestId());
        var second = pospay.client().inquire(siti.customer(), SnapPartner.newRequestId());

        assertThat(second.payable()).isEqualTo(first.payable());
        assertThat(siti.bills()).hasSize(1);
    }

    @Test
    void a_worker_may_pay_several_months_at_once_from_a_month_that_is_possible() throws Exception {
        var siti = SnapWorker.registered(clients);
        var next = YearMonth.from(new BusinessTime(clients).inJakarta()).plusMonths(1);

        String requestId = SnapPartner.newRequestId();
        var three = pospay.client().inquire(siti.customer(), requestId, 3, next);
        var order = SnapPartner.order(siti.customer(), requestId, three);
        var paid = pospay.client().pay(order);

        assertThat(paid.outcome()).isEqualTo(Outcome.BOOKED);
        assertThat(siti.amountPaid()).isEqualTo(order.amount());
        assertThat(siti.paidMonths())
                .containsExactly(
                        next.toString(),
                        next.plusMonths(1).toString(),
                        next.plusMonths(2).toString());
    }

    @Test
    void whoever_brings_a_billing_code_pays_that_bill() throws Exception {
        var siti = SnapWorker.registered(clients);
        JsonNode bill = siti.worker().billed();
        var holder = Customer.billingCode(bill.path("billingCode").asString());

        var order = pospay.ordered(holder);
        pospay.client().pay(order);

        assertThat(order.amount()).isEqualTo(bill.path("total").asLong());
        siti.worker().awaitActive();
    }

    @Test
    void what_another_channel_was_paid_cannot_be_paid_again() throws Exception {
        var siti = SnapWorker.registered(clients);
        var order = pospay.ordered(siti.customer());
        JsonNode bill = siti.openBill();
        siti.worker().pay(bill);

        var payment = pospay.client().pay(order);
        var inquiry = pospay.client()
                .inquire(Customer.billingCode(bill.path("billingCode").asString()), SnapPartner.newRequestId());

        assertThat(payment.snap().responseCode()).isEqualTo("4042514");
        assertThat(inquiry.snap().responseCode()).isEqualTo("4042414");
        assertThat(pospay.status(order).outcome()).isEqualTo(Outcome.REFUSED);
    }

    @Test
    void a_partner_may_sign_each_request_with_its_key_and_write_its_messages_with_white_space() throws Exception {
        var siti = SnapWorker.registered(clients);
        var order = pospay.ordered(siti.customer());

        var inquiry = pospay.client().signingWithKeyOnly().inquire(siti.customer(), SnapPartner.newRequestId());
        var payment = pospay.client().deviating(Deviation.spread()).pay(order);

        assertThat(inquiry.payable().total()).isEqualTo(order.amount());
        assertThat(payment.outcome()).isEqualTo(Outcome.BOOKED);
    }
}
