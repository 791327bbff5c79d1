package id.jamsos.contribution.counter;

import static id.jamsos.contribution.counter.CounterWorld.inquiry;
import static id.jamsos.contribution.counter.CounterWorld.payment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jamsos.contribution.Registrations;
import id.jamsos.contribution.RunningService;
import id.jamsos.contribution.bill.Bill;
import id.jamsos.contribution.counter.CounterPaymentDecision.Booked;
import id.jamsos.contribution.counter.CounterPaymentDecision.Inconsistent;
import id.jamsos.contribution.counter.CounterPaymentDecision.Refused;
import id.jamsos.contribution.counter.InquiryDecision.Payable;
import id.jamsos.contribution.money.Rupiah;
import id.jamsos.contribution.partner.Partner;
import id.jamsos.contribution.partner.PartnerId;
import id.jamsos.contribution.settlement.SettlementExceptions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A counter in the running service, over the protocol of the real database. */
class CounterIT extends RunningService {

    private static final Partner POSPAY = Partners.POSPAY;

    @Autowired
    private InquireBill inquireBill;

    @Autowired
    private TakePayment takePayment;

    @Autowired
    private FindPayment findPayment;

    @Autowired
    private ListPayments listPayments;

    @Autowired
    private CounterPayments payments;

    @Autowired
    private SettlementExceptions exceptions;

    @Test
    void a_hundred_simultaneous_identical_payments_are_one() throws Exception {
        Customer worker = worker();
        String number = newKey();
        Bill.Issued bill = inquired(number, worker);

        List<CounterPaymentDecision> decisions = simultaneously(100, () -> pay(number, worker, bill));

        assertThat(new HashSet<>(decisions)).hasSize(1);
        assertThat(((Booked) decisions.getFirst()).bill().billId()).isEqualTo(bill.billId());
        awaitCoverage(bill.participantId().value(), "ACTIVE");
        assertThat(pay(number, worker, bill)).isEqualTo(decisions.getFirst());
    }

    @Test
    void of_many_payments_of_a_bill_one_is_booked() throws Exception {
        Customer worker = worker();
        Bill.Issued bill = inquired(newKey(), worker);

        List<CounterPaymentDecision> decisions = simultaneously(20, () -> pay(newKey(), worker, bill));

        assertThat(decisions.stream().filter(Booked.class::isInstance)).hasSize(1);
        assertThat(decisions.stream()
                        .filter(Refused.class::isInstance)
                        .map(one -> ((Refused) one).reason())
                        .distinct())
                .containsExactly(CounterRefusal.PAID);
    }

    @Test
    void clerks_who_ask_at_once_show_the_same_bill() throws Exception {
        Customer worker = worker();

        List<Bill.Issued> shown = simultaneously(20, () -> inquired(newKey(), worker));

        assertThat(new HashSet<>(shown)).hasSize(1);
    }

    @Test
    void what_a_crash_left_reserved_the_status_and_the_report_show_booked() {
        Customer worker = worker();
        String asked = newKey();
        String listed = newKey();
        String partner = "CRASHED";
        reserve(partner, asked, worker, inquired(asked, worker));
        Customer other = worker();
        reserve(partner, listed, other, inquired(listed, other));

        Optional<CounterPaymentDecision> status = findPayment.handle(new PartnerId(partner), asked);
        List<Booked> report = report(partner);

        assertThat(status).containsInstanceOf(Booked.class);
        assertThat(report).hasSize(2).contains((Booked) status.orElseThrow());
        assertThat(findPayment.handle(new PartnerId(partner), listed)).get().isIn(report);
    }

    private void reserve(String partner, String number, Customer worker, Bill.Issued bill) {
        var came = payment(number, worker, bill.terms().total(), clock.now());
        var payment = ReservedPayment.of(came, Partners.named(partner), clock.now());
        payments.insert(new Reservation.ForBill(payment, bill.billId()));
    }

    @Test
    void another_amount_is_inconsistent_and_one_exception_however_often_it_comes() {
        Customer worker = worker();
        Partner partner = Partners.named("TWO-AMOUNTS");
        String number = newKey();
        Bill.Issued bill = inquired(number, worker);
        var first = payment(number, worker, bill.terms().total(), clock.now());
        var later = payment(number, worker, Rupiah.of(1), clock.now());
        CounterPaymentDecision booked = takePayment.handle(first, partner, clock.now());

        for (int time = 0; time < 3; time++) {
            assertThat(takePayment.handle(later, partner, clock.now())).isEqualTo(new Inconsistent());
        }

        assertThat(exceptions.of(partner.id(), null, 10)).singleElement().satisfies(exception -> {
            assertThat(exception.first().amount()).isEqualTo(bill.terms().total());
            assertThat(exception.later().amount()).isEqualTo(Rupiah.of(1));
        });
        assertThat(findPayment.handle(partner.id(), number)).contains(booked);
        assertThat(management("/actuator/prometheus").http().body())
                .containsPattern("jamsos_settlement_exceptions_total\\{[^}]*partner=\"TWO-AMOUNTS\"[^}]*} 1\\.0");
    }

    @Test
    void the_latest_registered_of_a_number_is_meant() {
        String index = newKey();
        registered(index, clock.now());
        Instant later = clock.now().plusSeconds(1);
        String latest = registered(index, later);

        assertThat(inquired(newKey(), new Customer.Worker(index))
                        .participantId()
                        .value())
                .isEqualTo(latest);
    }

    private Customer worker() {
        String index = newKey();
        registered(index, clock.now());
        return new Customer.Worker(index);
    }

    private String registered(String nikIndex, Instant at) {
        String id = Registrations.newParticipantId();
        Registrations.announce(id, nikIndex, at);
        await().until(() -> coverage(id, "").status() == 200);
        return id;
    }

    private Bill.Issued inquired(String number, Customer worker) {
        return ((Payable) inquireBill.handle(inquiry(number, worker, null), POSPAY, clock.now())).bill();
    }

    private CounterPaymentDecision pay(String number, Customer worker, Bill bill) {
        return takePayment.handle(payment(number, worker, bill.terms().total(), clock.now()), POSPAY, clock.now());
    }

    private List<Booked> report(String partner) {
        Instant until = clock.now().plus(Duration.ofDays(1));
        var period = new PaymentPeriod(until.minus(Duration.ofDays(2)), until, null, 100);
        return listPayments.handle(new PartnerId(partner), period).payments();
    }

    private static <T> List<T> simultaneously(int count, Callable<T> call) throws Exception {
        var start = new CountDownLatch(1);
        var calls = new ArrayList<Future<T>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < count; i++) {
                calls.add(threads.submit(() -> {
                    start.await();
                    return call.call();
                }));
            }
            start.countDown();
        }
        var answers = new ArrayList<T>();
        for (Future<T> one : calls) {
            answers.add(one.get());
        }
        return answers;
    }
}
