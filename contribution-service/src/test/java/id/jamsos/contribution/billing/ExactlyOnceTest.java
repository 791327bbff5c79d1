package id.jamsos.contribution.billing;

import static id.jamsos.contribution.testing.Examples.NOVEMBER;
import static id.jamsos.contribution.testing.Examples.SITI;
import static id.jamsos.contribution.testing.Examples.command;
import static id.jamsos.contribution.testing.Examples.noonOf;
import static id.jamsos.contribution.testing.Examples.registration;
import static id.jamsos.contribution.testing.Examples.siti;
import static org.assertj.core.api.Assertions.assertThat;

import id.jamsos.contribution.account.Account;
import id.jamsos.contribution.account.AccountEvent.ContributionCredited;
import id.jamsos.contribution.account.ArrivingAccounts;
import id.jamsos.contribution.bill.Bill;
import id.jamsos.contribution.bill.BillId;
import id.jamsos.contribution.bill.ExpireBills;
import id.jamsos.contribution.crediting.CreditBill;
import id.jamsos.contribution.member.Channel;
import id.jamsos.contribution.money.Rupiah;
import id.jamsos.contribution.payment.PaymentReport;
import id.jamsos.contribution.payment.RecordPayment;
import id.jamsos.contribution.pricing.Pricing;
import id.jamsos.contribution.rates.RateCatalogue;
import id.jamsos.contribution.rates.RateFiles;
import id.jamsos.contribution.testing.InMemoryAccounts;
import id.jamsos.contribution.testing.InMemoryBills;
import id.jamsos.contribution.testing.InMemoryProgress;
import id.jamsos.contribution.testing.Interleaver;
import id.jamsos.contribution.testing.Steps;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Orders, payments, expiry and crediting of one person, all at the same time, in random order of their single database operations, with
 * lost answers and dying processes. Whatever happens, no two bills can be paid at once, and every payment is in the account exactly once.
 */
class ExactlyOnceTest {

    private static final Instant NOW = noonOf("2026-11-20");
    private static final Instant LATER = NOW.plus(Duration.ofDays(8));
    private static final Pricing PRICING = new Pricing(RateCatalogue.load(RateFiles.builtIn()));

    @Property(tries = 400)
    void every_payment_is_credited_exactly_once(@ForAll long seed) throws InterruptedException {
        assertSound(seed, new Interleaver(seed, 0, 0));
    }

    @Property(tries = 400)
    void every_payment_is_credited_exactly_once_though_answers_get_lost(@ForAll long seed) throws InterruptedException {
        assertSound(seed, new Interleaver(seed, 0, 0.1));
    }

    @Property(tries = 700)
    void every_payment_is_credited_exactly_once_though_processes_die(@ForAll long seed) throws InterruptedException {
        assertSound(seed, new Interleaver(seed, 0.1, 0.05));
    }

    private static void assertSound(long seed, Interleaver interleaver) throws InterruptedException {
        var world = new World(interleaver);
        interleaver.run(List.of(
                () -> world.order("A", 1),
                () -> world.order("A", 1),
                () -> world.order("B", 3),
                () -> world.payAnything("K-1"),
                () -> world.payAnything("K-2"),
                world::creditSweep,
                world::expireSweep));

        world.recover();

        world.assertOnePayableBillAtMost();
        world.assertEveryPaymentCreditedOnce(seed);
    }

    /** One person, the stores and the use cases, as several processes share them. */
    private static final class World {

        private final InMemoryAccounts accounts;
        private final InMemoryBills bills;
        private final CreditBill creditBill;
        private final IssueBill issueBill;
        private final RecordPayment recordPayment;

        World(Steps steps) {
            accounts = new InMemoryAccounts(steps);
            bills = new InMemoryBills(steps);
            creditBill = new CreditBill(bills, accounts);
            var arriving = new ArrivingAccounts(accounts, Duration.ZERO);
            issueBill = new IssueBill(arriving, accounts, bills, PRICING, creditBill);
            recordPayment = new RecordPayment(bills, _ -> {});
            accounts.insert(Account.open(siti(LocalDate.of(2026, 11, 20)), registration()));
        }

        void order(String key, int months) {
            var identity = command("POST /api/v1/bills", key, key);
            issueBill.handle(new BillOrder(identity, SITI, null, null, months), NOW);
        }

        /** Pays whichever bills there are: two such payers compete for each of them. */
        void payAnything(String payer) {
            for (int round = 0; round < 2; round++) {
                for (Bill bill : bills.all()) {
                    pay(bill.billId(), bill.terms().total(), payer + "-" + bill.billId());
                }
                pause();
            }
        }

        private void pay(BillId bill, Rupiah amount, String reference) {
            var identity = command("POST /api/v1/payments", reference, reference);
            recordPayment.handle(new PaymentReport(identity, bill, amount, Channel.KIOSK, reference, NOW), NOW);
        }

        void creditSweep() {
            for (int round = 0; round < 3; round++) {
                bills.creditPending(NOW, 100).forEach(bill -> creditBill.handle(bill, NOW));
                pause();
            }
        }

        /** Gives the others a turn. */
        private void pause() {
            bills.find(new BillId(SITI.value()));
        }

        void expireSweep() {
            new ExpireBills(bills, new InMemoryProgress()).run(LATER);
        }

        /** What the next start of the service does, and then the next order of the person. */
        void recover() {
            creditSweep();
            order("after", 1);
            creditSweep();
        }

        void assertOnePayableBillAtMost() {
            Set<BillId> payable = new HashSet<>();
            for (Bill entered : bills.published()) {
                boolean _ = entered instanceof Bill.Issued
                        ? payable.add(entered.billId())
                        : payable.remove(entered.billId());
                assertThat(payable).hasSizeLessThanOrEqualTo(1);
            }
        }

        void assertEveryPaymentCreditedOnce(long seed) {
            var paid = new ArrayList<BillId>();
            var months = new ArrayList<String>();
            for (Bill bill : bills.all()) {
                if (bill instanceof Bill.Paid one) {
                    paid.add(one.billId());
                    one.terms().lines().forEach(line -> months.add(line.month() + " " + line.programme()));
                }
            }
            List<BillId> credited = accounts.published().stream()
                    .filter(ContributionCredited.class::isInstance)
                    .map(event -> ((ContributionCredited) event).credit().billId())
                    .toList();
            assertThat(credited).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(paid);
            assertThat(months).as("no month is paid twice").doesNotHaveDuplicates();
            Account account = accounts.find(SITI).orElseThrow().state();
            assertThat(account.contributions().credit()).isEqualTo(Rupiah.ZERO);
            assertThat(account.covering().contains(NOVEMBER)).isEqualTo(!paid.isEmpty());
        }
    }
}
