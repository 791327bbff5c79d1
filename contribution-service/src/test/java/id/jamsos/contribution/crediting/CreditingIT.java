package id.jamsos.contribution.crediting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jamsos.contribution.Registrations;
import id.jamsos.contribution.RunningService;
import id.jamsos.contribution.account.Account;
import id.jamsos.contribution.account.Accounts;
import id.jamsos.contribution.bill.Bill;
import id.jamsos.contribution.bill.BillId;
import id.jamsos.contribution.bill.Bills;
import id.jamsos.contribution.bill.Payment;
import id.jamsos.contribution.bill.ReceiptNumber;
import id.jamsos.contribution.member.Channel;
import id.jamsos.contribution.member.ParticipantId;
import id.jamsos.platform.aggregate.Versioned;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The chain from the payment to the account, cut after each of its commits as a crash would cut it. */
class CreditingIT extends RunningService {

    @Autowired
    private Bills bills;

    @Autowired
    private Accounts accounts;

    @Autowired
    private SweepCredits sweepCredits;

    @Autowired
    private CreditBill creditBill;

    @Test
    void a_payment_that_nobody_was_told_of_is_found_and_credited() {
        String id = registered();
        BillId bill = bookedAndForgotten(id);
        assertThat(account(id).covering().isEmpty()).isTrue();

        sweepCredits.run(clock.now().plusSeconds(10));

        assertThat(account(id).covering().contains(month())).isTrue();
        assertThat(account(id).openBill()).isNull();
        assertThat(bills.creditPending(clock.now().plusSeconds(10), 100)).doesNotContain(bill);
    }

    @Test
    void a_credit_whose_confirmation_was_lost_is_not_given_twice() {
        String id = registered();
        BillId bill = bookedAndForgotten(id);
        creditBill.handle(bill, clock.now());
        Account credited = account(id);

        creditBill.handle(bill, clock.now());
        sweepCredits.run(clock.now().plusSeconds(10));

        assertThat(account(id)).isEqualTo(credited);
        assertThat(credits(id)).hasSize(1);
    }

    @Test
    void the_next_order_finds_a_forgotten_payment_before_any_sweep_does() {
        String id = registered();
        bookedAndForgotten(id);

        Answer next = orderBill(id, 1);

        assertThat(next.json().path("lines").path(0).path("month").asString())
                .isEqualTo(month().plusMonths(1).toString());
        assertThat(credits(id)).hasSize(1);
    }

    @Test
    void the_timer_credits_what_is_left_behind_without_being_asked() {
        String id = registered();
        bookedAndForgotten(id);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(coverage(id, "").text("status")).isEqualTo("ACTIVE"));
    }

    /** The first commit of the chain, after which the process dies. */
    private BillId bookedAndForgotten(String participantId) {
        var id = new BillId(orderBill(participantId, 1).text("billId"));
        Versioned<Bill> loaded = bills.find(id).orElseThrow();
        Bill.Issued issued = (Bill.Issued) loaded.state();
        String paymentId = Registrations.newParticipantId();
        bills.commit(
                loaded,
                issued.pay(new Payment(
                        paymentId,
                        ReceiptNumber.candidate(paymentId, 0),
                        Channel.KIOSK,
                        "K-" + paymentId,
                        issued.terms().total(),
                        clock.now(),
                        clock.now(),
                        "fingerprint")));
        return id;
    }

    private Account account(String id) {
        return accounts.find(new ParticipantId(id)).orElseThrow().state();
    }

    private static List<String> credits(String id) {
        return Registrations.eventsOf(id, "jamsos.contribution.account", 3).stream()
                .map(Registrations::type)
                .filter("ContributionCredited"::equals)
                .toList();
    }
}
