package id.jamsos.system;

import static org.assertj.core.api.Assertions.assertThat;

import id.jamsos.partnerclient.Customer;
import id.jamsos.partnerclient.PaymentAnswer;
import id.jamsos.partnerclient.PaymentAnswer.Outcome;
import id.jamsos.partnerclient.PaymentOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Comes last: the clock that it moves is everybody's, and cannot be moved back. */
@Order(Integer.MAX_VALUE)
@ExtendWith(Jamsos.Extension.class)
class SnapExpiryIT {
    private static final int PAYMENTS = 30;

    private final Clients clients;
    private final BusinessTime clock;
    private final SnapPartner partner;

    SnapExpiryIT(Jamsos jamsos) {
        clients = jamsos.clients();
        clock = new BusinessTime(clients);
        partner = new SnapPartners(jamsos).registered();
    }

    @Test
    void payments_while_their_bills_expire_are_booked_or_refused_for_ever() throws Exception {
        var workers = new ArrayList<SnapWorker>();
        var orders = new ArrayList<PaymentOrder>();
        for (int number = 0; number < PAYMENTS; number++) {
            var worker = SnapWorker.registered(clients);
            workers.add(worker);
            orders.add(partner.ordered(worker.customer()));
        }
        Instant expiry =
                Instant.parse(workers.getLast().openBill().path("expiresAt").asString());

        var answers = payDuring(orders, () -> clock.moveTo(expiry));

        assertThat(answers).extracting(PaymentAnswer::outcome).isSubsetOf(Outcome.BOOKED, Outcome.REFUSED);
        for (int number = 0; number < PAYMENTS; number++) {
            var first = answers.get(number);
            var again = partner.client().advise(orders.get(number));
            assertThat(again.snap().rawBody()).isEqualTo(first.snap().rawBody());
            assertThat(first.snap().responseCode()).isIn("2002500", "4042519");
            assertThat(workers.get(number).amountPaid())
                    .isEqualTo(
                            first.outcome() == Outcome.BOOKED
                                    ? orders.get(number).amount()
                                    : 0);
        }
        assertThat(partner.reported(
                        LocalDate.now(BusinessTime.JAKARTA).minusDays(1),
                        clock.inJakarta().toLocalDate()))
                .extracting(shown -> shown.requestId())
                .containsExactlyInAnyOrderElementsOf(booked(orders, answers));
    }

    @Test
    void an_expired_bill_is_neither_shown_nor_paid_and_the_next_inquiry_makes_another() throws Exception {
        var siti = SnapWorker.registered(clients);
        JsonNode bill = siti.worker().billed();
        var code = Customer.billingCode(bill.path("billingCode").asString());
        var order = partner.ordered(code);
        clock.moveTo(Instant.parse(bill.path("expiresAt").asString()));

        assertThat(partner.client()
                        .inquire(code, SnapPartner.newRequestId())
                        .snap()
                        .responseCode())
                .isEqualTo("4042419");
        assertThat(partner.client().pay(order).snap().responseCode()).isEqualTo("4042519");
        var next = partner.client().pay(partner.ordered(siti.customer()));
        assertThat(next.snap().responseCode()).isEqualTo("2002500");
        SnapCodes.print();
    }

    private List<PaymentAnswer> payDuring(List<PaymentOrder> orders, Runnable event) throws Exception {
        var calls = new ArrayList<Callable<PaymentAnswer>>();
        orders.forEach(order -> calls.add(() -> partner.payForSure(order)));
        calls.add(calls.size() / 2, () -> {
            event.run();
            return partner.payForSure(orders.getFirst());
        });
        var answers = new ArrayList<>(AtOnce.call(calls));
        answers.remove(orders.size() / 2);
        return answers;
    }

    private static List<String> booked(List<PaymentOrder> orders, List<PaymentAnswer> answers) {
        var ids = new ArrayList<String>();
        for (int number = 0; number < orders.size(); number++) {
            if (answers.get(number).outcome() == Outcome.BOOKED) {
                ids.add(orders.get(number).requestId());
            }
        }
        return ids;
    }
}
