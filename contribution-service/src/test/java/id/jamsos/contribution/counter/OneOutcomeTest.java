package id.jamsos.contribution.counter;

import static id.jamsos.contribution.counter.CounterWorld.NOW;
import static id.jamsos.contribution.counter.CounterWorld.SITI_AT_THE_COUNTER;
import static id.jamsos.contribution.counter.CounterWorld.payment;
import static org.assertj.core.api.Assertions.assertThat;

import id.jamsos.contribution.bill.Bill;
import id.jamsos.contribution.bill.ExpireBills;
import id.jamsos.contribution.counter.CounterPaymentDecision.Booked;
import id.jamsos.contribution.counter.CounterPaymentDecision.Inconsistent;
import id.jamsos.contribution.money.Rupiah;
import id.jamsos.contribution.partner.Partner;
import id.jamsos.contribution.settlement.SettlementException;
import id.jamsos.contribution.testing.InMemoryProgress;
import id.jamsos.contribution.testing.Interleaver;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/**
 * Payments of one person at several counters, repeated, asked for, listed, with another content, from a partner that is suspended meanwhile,
 * while the bill expires, gives way to another or is paid elsewhere; in random order of their single database operations, with lost answers
 * and dying processes. Whatever happens, each number of a payment has one outcome, which every answer tells, and it is booked exactly when a
 * bill holds the payment.
 */
class OneOutcomeTest {

    private static final Instant LATER = NOW.plus(Duration.ofDays(8));

    /** As many as run at once: enough to meet, few enough to find their way to each other's gaps. */
    private static final int AT_ONCE = 8;

    @Property(tries = 400)
    void every_answer_about_a_payment_is_the_same(@ForAll long seed) throws InterruptedException {
        assertSound(seed, new Interleaver(seed, 0, 0));
    }

    @Property(tries = 400)
    void every_answer_is_the_same_though_the_answers_of_the_database_get_lost(@ForAll long seed)
            throws InterruptedException {
        assertSound(seed, new Interleaver(seed, 0, 0.1));
    }

    @Property(tries = 700)
    void every_answer_is_the_same_though_processes_die(@ForAll long seed) throws InterruptedException {
        assertSound(seed, new Interleaver(seed, 0.07, 0.05));
    }

    private static void assertSound(long seed, Interleaver interleaver) throws InterruptedException {
        var counter = new Counter(interleaver);
        interleaver.run(counter.tasks(new Random(seed)));
        counter.assertOneOutcomeForEachNumber(seed);
        counter.assertTheReportShowsWhatIsBooked(seed);
        counter.assertEveryInconsistencyIsNoted(seed);
    }

    /** An answer that somebody was given about a payment. */
    private record Told(String requestId, CounterPaymentDecision answer) {}

    private static final class Counter {

        private static final List<String> NUMBERS = List.of("P-1", "P-2");

        private final CounterWorld world;
        private final Rupiah total;
        private final ConcurrentLinkedQueue<Told> told = new ConcurrentLinkedQueue<>();

        Counter(Interleaver interleaver) {
            world = new CounterWorld(interleaver);
            total = world.inquired("P-1", 1).terms().total();
        }

        List<Runnable> tasks(Random random) {
            var all = new ArrayList<Runnable>(List.of(
                    () -> take("P-1", total, Partners.POSPAY, NOW),
                    () -> take("P-1", total, Partners.POSPAY, NOW.plusMillis(1)),
                    () -> take("P-1", total, Partners.POSPAY, LATER),
                    () -> take("P-1", total, Partners.SUSPENDED, NOW),
                    () -> take("P-1", total.plus(Rupiah.of(1)), Partners.POSPAY, NOW),
                    () -> take("P-2", total, Partners.POSPAY, NOW),
                    () -> take("P-2", total, Partners.POSPAY, NOW),
                    () -> ask("P-1"),
                    () -> ask("P-2"),
                    this::list,
                    () -> world.inquire("P-2", null),
                    () -> world.inquire("I-3", 2),
                    () -> world.order("other months", 3),
                    () -> world.bills.all().forEach(world::payAtKiosk),
                    world::credit,
                    () -> new ExpireBills(world.bills, new InMemoryProgress()).run(LATER)));
            Collections.shuffle(all, random);
            return all.subList(0, AT_ONCE);
        }

        private void take(String requestId, Rupiah amount, Partner partner, Instant at) {
            CounterPayment payment = payment(requestId, SITI_AT_THE_COUNTER, amount, NOW);
            told.add(new Told(requestId, world.takePayment.handle(payment, partner, at)));
        }

        private void ask(String requestId) {
            for (int time = 0; time < 2; time++) {
                world.status(requestId).ifPresent(answer -> told.add(new Told(requestId, answer)));
            }
        }

        private void list() {
            for (Booked booked : listed()) {
                told.add(new Told(booked.echo().replace("echo ", ""), booked));
            }
        }

        private List<Booked> listed() {
            var listed = new ArrayList<Booked>();
            @Nullable String after = null;
            do {
                PaymentPage page = world.report(after, 1);
                listed.addAll(page.payments());
                after = page.next();
            } while (after != null);
            return listed;
        }

        void assertOneOutcomeForEachNumber(long seed) {
            for (String number : NUMBERS) {
                Set<CounterPaymentDecision> outcomes =
                        new HashSet<>(world.status(number).stream().toList());
                told.stream()
                        .filter(one -> one.requestId().equals(number))
                        .map(Told::answer)
                        .filter(answer -> !(answer instanceof Inconsistent))
                        .forEach(outcomes::add);
                assertThat(outcomes).as("outcomes of %s, seed %d", number, seed).hasSizeLessThanOrEqualTo(1);
                boolean booked = outcomes.stream().anyMatch(Booked.class::isInstance);
                assertThat(world.isHeld(Partners.POSPAY, number))
                        .as("%s is held by a bill, seed %d", number, seed)
                        .isEqualTo(booked);
            }
        }

        void assertTheReportShowsWhatIsBooked(long seed) {
            List<String> held = world.bills.all().stream()
                    .filter(Bill.Paid.class::isInstance)
                    .map(bill -> ((Bill.Paid) bill).payment())
                    .filter(payment -> payment.channelReference().startsWith("POSPAY/"))
                    .map(payment -> payment.paymentId())
                    .toList();
            assertThat(listed().stream().map(one -> one.bill().payment().paymentId()))
                    .as("seed %d", seed)
                    .containsExactlyInAnyOrderElementsOf(held);
        }

        void assertEveryInconsistencyIsNoted(long seed) {
            boolean inconsistent = told.stream().anyMatch(one -> one.answer() instanceof Inconsistent);
            assertThat(world.exceptions.values()).as("seed %d", seed).hasSizeLessThanOrEqualTo(1);
            if (inconsistent) {
                SettlementException noted = world.exceptions.values().iterator().next();
                assertThat(noted.first().amount()).isNotEqualTo(noted.later().amount());
            }
        }
    }
}
