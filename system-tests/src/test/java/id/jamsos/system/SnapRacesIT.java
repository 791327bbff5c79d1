package id.jamsos.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.jamsos.partnerclient.LosingTransport.Moment;
import id.jamsos.partnerclient.NoAnswerException;
import id.jamsos.partnerclient.PaymentAnswer;
import id.jamsos.partnerclient.PaymentAnswer.Outcome;
import id.jamsos.partnerclient.PaymentOrder;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What happens at the counters when everything happens at once, or half. */
@ExtendWith(Jamsos.Extension.class)
class SnapRacesIT {
    private static final int CALLERS = 100;

    private final Clients clients;
    private final SnapPartners partners;

    SnapRacesIT(Jamsos jamsos) {
        clients = jamsos.clients();
        partners = new SnapPartners(jamsos);
    }

    @AfterAll
    static void print() {
        SnapCodes.print();
    }

    @Test
    void a_payment_that_is_sent_a_hundred_times_at_once_is_booked_once_and_answered_alike() throws Exception {
        var partner = partners.registered();
        var siti = SnapWorker.registered(clients);
        var order = partner.ordered(siti.customer());

        var answers = AtOnce.times(CALLERS, () -> partner.payForSure(order));

        assertThat(answers).extracting(PaymentAnswer::outcome).containsOnly(Outcome.BOOKED);
        assertThat(answers)
                .extracting(answer -> answer.snap().rawBody())
                .containsOnly(answers.getFirst().snap().rawBody());
        assertThat(partner.reported()).containsExactly(answers.getFirst().shown());
        assertThat(siti.amountPaid()).isEqualTo(order.amount());
    }

    @Test
    void of_two_partners_who_are_paid_the_same_bill_at_once_one_keeps_the_money() throws Exception {
        var siti = SnapWorker.registered(clients);
        var orders = List.of(partners.registered(), partners.registered()).stream()
                .map(partner -> payment(partner, siti))
                .toList();

        var answers = AtOnce.call(orders);

        assertThat(answers)
                .extracting(answer -> answer.snap().responseCode())
                .containsExactlyInAnyOrder("2002500", "4042514");
        assertThat(siti.paidMonths()).hasSize(1);
    }

    private static Callable<PaymentAnswer> payment(SnapPartner partner, SnapWorker worker) {
        try {
            PaymentOrder order = partner.ordered(worker.customer());
            return () -> partner.client().pay(order);
        } catch (NoAnswerException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void clerks_who_ask_for_the_same_worker_at_once_see_the_same_bill() throws Exception {
        var partner = partners.registered();
        var siti = SnapWorker.registered(clients);

        var answers = AtOnce.times(
                20,
                () -> partner.client()
                        .inquire(siti.customer(), SnapPartner.newRequestId())
                        .payable());

        assertThat(answers).containsOnly(answers.getFirst());
        assertThat(siti.bills()).hasSize(1);
    }

    @Test
    void a_payment_whose_answer_was_lost_is_found_by_status_and_by_report() throws Exception {
        var partner = partners.registered();
        var order = partner.ordered(SnapWorker.registered(clients).customer());

        assertThatThrownBy(() -> partner.losing(Moment.BEFORE_READING).pay(order))
                .isInstanceOf(NoAnswerException.class);

        var found = partner.status(order);
        assertThat(found.outcome()).isEqualTo(Outcome.BOOKED);
        assertThat(partner.reported()).containsExactly(found.shown());
        assertThat(partner.client().advise(order).shown()).isEqualTo(found.shown());
    }

    @Test
    void whatever_the_line_does_an_advice_ends_the_doubt() throws Exception {
        var partner = partners.registered();
        var siti = SnapWorker.registered(clients);
        var order = partner.ordered(siti.customer());
        for (int lost = 0; lost < 5; lost++) {
            assertThatThrownBy(() -> partner.losing(Moment.AFTER_SENDING).pay(order))
                    .isInstanceOf(NoAnswerException.class);
        }

        assertThat(partner.client().advise(order).outcome()).isEqualTo(Outcome.BOOKED);
        assertThat(siti.amountPaid()).isEqualTo(order.amount());
    }

    @Test
    void a_request_id_that_comes_with_another_amount_is_told_to_the_settlement() throws Exception {
        var partner = partners.registered();
        var order = partner.ordered(SnapWorker.registered(clients).customer());
        var other = new PaymentOrder(order.customer(), order.requestId(), order.amount() + 5_000, order.takenAt());
        var booked = partner.client().pay(order);

        var answer = partner.client().pay(other);

        assertThat(answer.snap().responseCode()).isEqualTo("4042518");
        assertThat(partner.status(order).shown()).isEqualTo(booked.shown());
        await().atMost(Worker.PATIENCE)
                .untilAsserted(
                        () -> assertThat(partners.settlementExceptions(partner)).hasSize(1));
    }

    @Test
    void the_same_number_of_a_request_brings_the_same_answer() throws Exception {
        var partner = partners.registered();
        var order = partner.ordered(SnapWorker.registered(clients).customer());
        var numbered = partner.client().underExternalId("20261120000001");

        var first = numbered.pay(order);
        var again = numbered.pay(order);
        var advised = numbered.advise(order);

        assertThat(first.outcome()).isEqualTo(Outcome.BOOKED);
        assertThat(again.snap().rawBody()).isEqualTo(first.snap().rawBody());
        assertThat(advised.snap().rawBody()).isEqualTo(first.snap().rawBody());
    }
}
