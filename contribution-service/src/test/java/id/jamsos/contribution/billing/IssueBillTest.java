package id.jamsos.contribution.billing;

import static id.jamsos.contribution.testing.Examples.NOVEMBER;
import static id.jamsos.contribution.testing.Examples.SITI;
import static id.jamsos.contribution.testing.Examples.command;
import static id.jamsos.contribution.testing.Examples.noonOf;
import static id.jamsos.contribution.testing.Examples.registration;
import static id.jamsos.contribution.testing.Examples.siti;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jamsos.contribution.account.Account;
import id.jamsos.contribution.account.ArrivingAccounts;
import id.jamsos.contribution.bill.Bill;
import id.jamsos.contribution.bill.BillId;
import id.jamsos.contribution.crediting.CreditBill;
import id.jamsos.contribution.member.Channel;
import id.jamsos.contribution.member.Member;
import id.jamsos.contribution.member.ParticipantId;
import id.jamsos.contribution.money.Rupiah;
import id.jamsos.contribution.payment.PaymentDecision;
import id.jamsos.contribution.payment.PaymentReport;
import id.jamsos.contribution.payment.RecordPayment;
import id.jamsos.contribution.pricing.Pricing;
import id.jamsos.contribution.quote.QuotedMember;
import id.jamsos.contribution.rates.RateCatalogue;
import id.jamsos.contribution.rates.RateFiles;
import id.jamsos.contribution.testing.InMemoryAccounts;
import id.jamsos.contribution.testing.InMemoryBills;
import id.jamsos.contribution.testing.Interleaver.Died;
import id.jamsos.contribution.testing.Once;
import id.jamsos.platform.aggregate.EventPosition;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IssueBillTest {

    private static final Instant NOW = noonOf("2026-11-20");
    private static final Pricing PRICING = new Pricing(RateCatalogue.load(RateFiles.builtIn()));

    private static final ParticipantId BUDI = new ParticipantId("0123456789abcdefghjkmnpqrs");

    private final Once happening = new Once();
    private final InMemoryAccounts accounts = new InMemoryAccounts(happening);
    private final InMemoryBills bills = new InMemoryBills(happening);
    private final CreditBill creditBill = new CreditBill(bills, accounts);
    private final IssueBill issueBill =
            new IssueBill(new ArrivingAccounts(accounts, Duration.ZERO), accounts, bills, PRICING, creditBill);
    private final RecordPayment recordPayment = new RecordPayment(bills, _ -> {});

    @BeforeEach
    void register() {
        accounts.insert(Account.open(siti(LocalDate.of(2026, 11, 20)), registration()));
    }

    @Test
    void a_bill_is_priced_month_by_month_and_reserved_in_the_account() {
        Bill.Issued bill = issued(order("A", 1));

        assertThat(bill.terms().billed().from()).isEqualTo(NOVEMBER);
        assertThat(bill.terms().total()).isEqualTo(Rupiah.of(68_400)); // 13,000 + 3,400 + 52,000
        assertThat(account().reserves(bill.billId())).isTrue();
    }

    @Test
    void a_repeated_order_gets_the_first_answer_even_after_the_payment() {
        Bill.Issued bill = issued(order("A", 1));
        pay(bill, NOW);
        creditBill.handle(bill.billId(), NOW);

        assertThat(order("A", 1)).isEqualTo(new BillDecision.Repeated(bill));
        assertThat(account().openBill()).isNull();
    }

    @Test
    void the_same_key_for_another_bill_is_refused() {
        order("A", 1);
        var other = new BillOrder(command("POST /api/v1/bills", "A", "other body"), SITI, null, null, 1);

        assertThat(issueBill.handle(other, NOW)).isEqualTo(new BillDecision.KeyReused());
    }

    @Test
    void one_key_used_for_two_people_at_the_same_moment_bills_one_and_leaves_the_other_free() {
        accounts.insert(Account.open(budi(), new EventPosition("jamsos.registration.participant", BUDI.value(), 1)));
        var first = new AtomicReference<BillDecision>();
        happening.before("insert bill", () -> first.set(orderOf(SITI, "A", "for Siti")));

        assertThat(orderOf(BUDI, "A", "for Budi")).isEqualTo(new BillDecision.KeyReused());
        Bill.Issued sitis = issued(first.get());
        pay(sitis, NOW);
        creditBill.handle(sitis.billId(), NOW);

        assertThat(issued(orderOf(BUDI, "B", "B")).participantId()).isEqualTo(BUDI);
        assertThat(bill(sitis)).isInstanceOf(Bill.Paid.class);
    }

    @Test
    void a_new_bill_takes_the_place_of_the_open_one() {
        Bill.Issued first = issued(order("A", 1));
        Bill.Issued second = issued(order("B", 3));

        assertThat(bill(first)).isEqualTo(first.cancel(second.billId(), NOW));
        assertThat(account().reserves(second.billId())).isTrue();
    }

    @Test
    void an_open_bill_past_its_moment_expires_instead_of_being_cancelled() {
        Bill.Issued first = issued(order("A", 1));
        Instant later = first.terms().expiresAt();

        issueBill.handle(new BillOrder(command("POST /api/v1/bills", "B", "B"), SITI, null, null, 1), later);

        assertThat(bill(first)).isEqualTo(first.expire(later));
    }

    @Test
    void a_refused_order_leaves_the_open_bill_alone() {
        Bill.Issued first = issued(order("A", 1));
        var refused = new BillOrder(command("POST /api/v1/bills", "B", "B"), SITI, null, NOVEMBER.minusMonths(1), 1);

        assertThat(issueBill.handle(refused, NOW)).isInstanceOf(BillDecision.FromMonthNotInTurn.class);
        assertThat(bill(first)).isEqualTo(first);
    }

    @Test
    void an_open_bill_that_is_paid_is_credited_before_the_next_one_is_decided() {
        pay(issued(order("A", 1)), NOW);

        Bill.Issued next = issued(order("B", 1));

        assertThat(next.terms().billed().from()).isEqualTo(NOVEMBER.plusMonths(1));
        assertThat(account().covering().contains(NOVEMBER)).isTrue();
    }

    @Test
    void a_payment_that_overtakes_the_cancelling_wins() {
        Bill.Issued first = issued(order("A", 1));
        happening.before("commit bill", () -> pay(first, NOW));

        Bill.Issued next = issued(order("B", 1));

        assertThat(bill(first)).isInstanceOf(Bill.Paid.class);
        assertThat(next.terms().billed().from()).isEqualTo(NOVEMBER.plusMonths(1));
    }

    @Test
    void a_cancelling_that_overtakes_the_payment_wins() {
        Bill.Issued first = issued(order("A", 1));
        happening.before("commit bill", () -> order("B", 1));

        PaymentDecision decision = pay(first, NOW);

        assertThat(decision).isInstanceOf(PaymentDecision.BillCancelled.class);
    }

    @Test
    void of_two_simultaneous_orders_both_get_their_bill_and_one_stays_open() {
        happening.before("commit account", () -> order("B", 1));

        Bill.Issued first = issued(order("A", 1));

        assertThat(account().reserves(first.billId())).isTrue();
        assertThat(bills.all()).filteredOn(Bill.Issued.class::isInstance).containsExactly(first);
        assertThat(bills.all()).hasSize(2);
    }

    @Test
    void a_reservation_without_its_bill_is_completed_by_whoever_comes_next() {
        happening.before("insert bill", IssueBillTest::die);
        assertThatThrownBy(() -> order("A", 1)).isInstanceOf(Died.class);
        assertThat(bills.all()).isEmpty();

        Bill.Issued second = issued(order("B", 1));

        assertThat(bills.published()).hasSize(3).last().isEqualTo(second);
        assertThat(issued(order("A", 1)).billId()).isNotEqualTo(second.billId());
    }

    @Test
    void an_order_that_died_before_its_bill_was_inserted_finds_it_when_it_is_repeated() {
        happening.before("insert bill", IssueBillTest::die);
        assertThatThrownBy(() -> order("A", 1)).isInstanceOf(Died.class);

        Bill.Issued bill = issued(order("A", 1));

        assertThat(account().reserves(bill.billId())).isTrue();
        assertThat(bills.all()).containsExactly(bill);
    }

    @Test
    void an_order_that_died_after_cancelling_leaves_room_for_the_next() {
        Bill.Issued first = issued(order("A", 1));
        happening.before("commit account", IssueBillTest::die);
        assertThatThrownBy(() -> order("B", 1)).isInstanceOf(Died.class);
        assertThat(bill(first)).isInstanceOf(Bill.Cancelled.class);

        Bill.Issued third = issued(order("C", 1));

        assertThat(account().reserves(third.billId())).isTrue();
    }

    @Test
    void an_order_that_slept_through_the_whole_life_of_its_bill_does_not_bring_it_back() {
        happening.before("find bill", () -> {
            Bill.Issued bill = issued(order("A", 1));
            pay(bill, NOW);
            creditBill.handle(bill.billId(), NOW);
        });

        order("A", 1);

        assertThat(account().openBill()).isNull();
        assertThat(bills.all()).hasSize(1);
    }

    @Test
    void a_quote_starts_with_the_month_of_the_next_bill() {
        var members = new BilledMembers(accounts);
        LocalDate today = LocalDate.of(2026, 11, 20);
        assertThat(members.find(SITI, today).map(QuotedMember::firstMonth)).contains(NOVEMBER);

        creditBill.handle(paid(issued(order("A", 1))).billId(), NOW);

        assertThat(members.find(SITI, today).map(QuotedMember::firstMonth)).contains(NOVEMBER.plusMonths(1));
    }

    private static void die() {
        throw new Died();
    }

    private BillDecision orderOf(ParticipantId participant, String key, String body) {
        return issueBill.handle(
                new BillOrder(command("POST /api/v1/bills", key, body), participant, null, null, 1), NOW);
    }

    private static Member budi() {
        Member siti = siti(LocalDate.of(2026, 11, 20));
        return new Member(
                BUDI,
                "26407182364",
                siti.nikIndex(),
                siti.maskedName(),
                siti.programmes(),
                siti.sector(),
                siti.monthlyIncome(),
                siti.dimensions(),
                siti.registeredAt());
    }

    private BillDecision order(String key, int months) {
        return issueBill.handle(new BillOrder(command("POST /api/v1/bills", key, key), SITI, null, null, months), NOW);
    }

    private static Bill.Issued issued(BillDecision decision) {
        return switch (decision) {
            case BillDecision.Issued issued -> issued.bill();
            case BillDecision.Repeated repeated -> repeated.bill();
            case BillDecision.Refused refused -> throw new AssertionError(refused);
        };
    }

    private Bill.Issued paid(Bill.Issued bill) {
        pay(bill, NOW);
        return bill;
    }

    private PaymentDecision pay(Bill.Issued bill, Instant at) {
        BillId id = bill.billId();
        var identity = command("POST /api/v1/payments", id.value(), "");
        return recordPayment.handle(
                new PaymentReport(identity, id, bill.terms().total(), Channel.KIOSK, "K-" + id, at), at);
    }

    private Bill bill(Bill.Issued bill) {
        return bills.find(bill.billId()).orElseThrow().state();
    }

    private Account account() {
        return accounts.find(SITI).orElseThrow().state();
    }
}
