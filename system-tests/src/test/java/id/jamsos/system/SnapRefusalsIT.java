package id.jamsos.system;

import static org.assertj.core.api.Assertions.assertThat;

import id.jamsos.partnerclient.Customer;
import id.jamsos.partnerclient.NoAnswerException;
import id.jamsos.partnerclient.PaymentOrder;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.node.ObjectNode;

/** Well-made requests that get a no: each with the code that says why. */
@ExtendWith(Jamsos.Extension.class)
class SnapRefusalsIT {
    private final Clients clients;
    private final SnapPartners partners;
    private final SnapPartner partner;

    SnapRefusalsIT(Jamsos jamsos) {
        clients = jamsos.clients();
        partners = new SnapPartners(jamsos);
        partner = partners.registered();
    }

    @AfterAll
    static void print() {
        SnapCodes.print();
    }

    @Test
    void what_the_biller_does_not_know() throws Exception {
        var stranger = Customer.worker("3273019999999999");
        var strange = new PaymentOrder(stranger, SnapPartner.newRequestId(), 16_800, Instant.now());

        SnapCodes.assertCode(
                partner.client().inquire(stranger, SnapPartner.newRequestId()).snap(), "4042412");
        SnapCodes.assertCode(partner.client().pay(strange).snap(), "4042512");
        SnapCodes.assertCode(
                partner.client().status(stranger, SnapPartner.newRequestId()).snap(), "4042601");
    }

    @Test
    void what_is_paid() throws Exception {
        var siti = SnapWorker.registered(clients);
        var code =
                Customer.billingCode(siti.worker().billed().path("billingCode").asString());
        var first = partner.ordered(code);
        var second = partner.ordered(code);

        SnapCodes.assertCode(partner.client().pay(first).snap(), "2002500");
        SnapCodes.assertCode(partner.client().pay(second).snap(), "4042514");
        SnapCodes.assertCode(
                partner.client().inquire(code, SnapPartner.newRequestId()).snap(), "4042414");
        SnapCodes.assertCode(partner.status(first).snap(), "2002600");
        assertThat(partner.status(first).shown().flagStatus()).isEqualTo("00");
        assertThat(partner.status(second).shown().flagStatus()).isEqualTo("01");
    }

    @Test
    void a_bill_that_gave_way_to_another() throws Exception {
        var siti = SnapWorker.registered(clients);
        var code =
                Customer.billingCode(siti.worker().billed().path("billingCode").asString());
        var early = partner.ordered(code);
        partner.client()
                .inquire(siti.customer(), SnapPartner.newRequestId(), 2, null)
                .payable();

        SnapCodes.assertCode(
                partner.client().inquire(code, SnapPartner.newRequestId()).snap(), "4042419");
        SnapCodes.assertCode(partner.client().pay(early).snap(), "4042519");
    }

    @Test
    void another_amount_and_another_content() throws Exception {
        var right = partner.ordered(SnapWorker.registered(clients).customer());
        var wrong = new PaymentOrder(right.customer(), right.requestId(), right.amount() + 1, right.takenAt());
        var inquiry = SnapPartner.newRequestId();
        partner.client().inquire(right.customer(), inquiry);

        SnapCodes.assertCode(partner.client().pay(wrong).snap(), "4042513");
        SnapCodes.assertCode(partner.client().pay(right).snap(), "4042518");
        SnapCodes.assertCode(
                partner.client().inquire(right.customer(), inquiry, 3, null).snap(), "4042418");
    }

    @Test
    void money_that_was_taken_too_long_ago() throws Exception {
        var fresh = partner.ordered(SnapWorker.registered(clients).customer());
        var old = new PaymentOrder(
                fresh.customer(),
                fresh.requestId(),
                fresh.amount(),
                Instant.now().minus(Duration.ofDays(4)));

        SnapCodes.assertCode(partner.client().pay(old).snap(), "4032500");
    }

    @Test
    void months_that_cannot_be_billed() throws Exception {
        var siti = SnapWorker.registered(clients);
        var longAgo = YearMonth.from(new BusinessTime(clients).inJakarta()).minusMonths(5);

        var answer = partner.client().inquire(siti.customer(), SnapPartner.newRequestId(), 1, longAgo);

        SnapCodes.assertCode(answer.snap(), "4002401");
    }

    @Test
    void what_was_not_agreed_with_the_partner() throws Exception {
        var byCodeOnly = partners.registered(terms -> terms.putArray("products").add("BILL_BY_CODE"));
        var small = partners.registered(terms -> ((ObjectNode) terms.path("limits")).put("highestPayment", 1_000));

        assertRefused(byCodeOnly, "4032401", "4032501");
        assertRefused(small, "4032402", "4032502");
    }

    @Test
    void books_that_are_being_closed() throws Exception {
        var now = LocalTime.now(BusinessTime.JAKARTA);
        var closing = partners.registered(terms -> terms.putObject("cutOff")
                .put("from", now.minusMinutes(2).truncatedTo(ChronoUnit.MINUTES).toString())
                .put(
                        "until",
                        now.plusMinutes(10).truncatedTo(ChronoUnit.MINUTES).toString()));

        assertRefused(closing, "4032406", "4032506");
    }

    @Test
    void a_partner_who_takes_no_money_for_the_time_being() throws Exception {
        var suspended = partners.registered();
        partners.suspend(suspended);

        assertRefused(suspended, "4032416", "4032516");
        var today = LocalDate.now(BusinessTime.JAKARTA);
        SnapCodes.assertCode(
                suspended
                        .client()
                        .report(today.atTime(0, 0), today.atTime(23, 59), null)
                        .snap(),
                "2003500");
    }

    private void assertRefused(SnapPartner refused, String inquiryCode, String paymentCode) throws NoAnswerException {
        var foreign = foreignOrder();
        SnapCodes.assertCode(
                refused.client()
                        .inquire(foreign.customer(), SnapPartner.newRequestId())
                        .snap(),
                inquiryCode);
        SnapCodes.assertCode(refused.client().pay(foreign).snap(), paymentCode);
    }

    /** For a bill that somebody else has asked for. */
    private PaymentOrder foreignOrder() throws NoAnswerException {
        return partner.ordered(SnapWorker.registered(clients).customer());
    }
}
