package id.jamsos.contribution.payment;

import static id.jamsos.contribution.testing.Examples.NOVEMBER;
import static id.jamsos.contribution.testing.Examples.billId;
import static id.jamsos.contribution.testing.Examples.command;
import static id.jamsos.contribution.testing.Examples.noonOf;
import static id.jamsos.contribution.testing.Examples.terms;
import static org.assertj.core.api.Assertions.assertThat;

import id.jamsos.contribution.bill.Bill;
import id.jamsos.contribution.bill.ExpireBills;
import id.jamsos.contribution.bill.Payment;
import id.jamsos.contribution.bill.ReceiptNumber;
import id.jamsos.contribution.member.Channel;
import id.jamsos.contribution.money.Rupiah;
import id.jamsos.contribution.testing.InMemoryBills;
import id.jamsos.contribution.testing.InMemoryProgress;
import id.jamsos.contribution.testing.Once;
import id.jamsos.contribution.testing.Steps;
import id.jamsos.platform.aggregate.UncertainCommitException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecordPaymentTest {

    private static final Instant NOW = noonOf("2026-11-20");

    private final Once happening = new Once();
    private final LoseAnswer loseAnswer = new LoseAnswer();
    private final InMemoryBills bills = new InMemoryBills(new Steps() {
        @Override
        public void before(String operation) {
            happening.before(operation);
        }

        @Override
        public void after(String operation) {
            loseAnswer.after(operation);
        }
    });
    private final List<Bill.Paid> hints = new ArrayList<>();
    private final RecordPayment recordPayment = new RecordPayment(bills, hints::add);

    @BeforeEach
    void issueTwoBills() {
        bills.insert(terms("one", NOVEMBER, 1, NOW).issuedUnder(0));
        bills.insert(terms("two", NOVEMBER, 1, NOW).issuedUnder(0));
    }

    @Test
    void a_booked_payment_is_hinted_at_once_and_only_once() {
        assertThat(pay("one", "key", "K-1")).isInstanceOf(PaymentDecision.Booked.class);
        assertThat(pay("one", "key", "K-1")).isInstanceOf(PaymentDecision.Repeated.class);

        assertThat(hints).extracting(Bill.Paid::billId).containsExactly(billId("one"));
    }

    @Test
    void an_unknown_bill_is_refused() {
        assertThat(pay("three", "key", "K-1")).isEqualTo(new PaymentDecision.BillUnknown());
    }

    @Test
    void a_reference_pays_one_bill_only() {
        pay("one", "key 1", "K-1");

        assertThat(pay("two", "key 2", "K-1")).isEqualTo(new PaymentDecision.ReferenceReused());
    }

    @Test
    void a_key_pays_one_bill_only() {
        pay("one", "key", "K-1");

        assertThat(pay("two", "key", "K-2")).isEqualTo(new PaymentDecision.KeyReused());
    }

    @Test
    void a_payment_whose_commit_got_no_answer_finds_itself() {
        loseAnswer.armed = true;

        assertThat(pay("one", "key", "K-1")).isInstanceOf(PaymentDecision.Repeated.class);
        assertThat(bills.countCreditPending()).isEqualTo(1);
    }

    @Test
    void a_repetition_that_is_faster_while_the_receipt_number_is_taken_is_the_same_payment() {
        var number = ReceiptNumber.candidate(
                command("POST /api/v1/payments", "key", "").derivedId(), 0);
        takeReceipt("two", number);
        happening.before("paid by", () -> pay("one", "key", "K-1"));

        assertThat(pay("one", "key", "K-1")).isInstanceOf(PaymentDecision.Repeated.class);
    }

    private void takeReceipt(String name, ReceiptNumber number) {
        var issued = (Bill.Issued) bills.find(billId(name)).orElseThrow().state();
        var holder = new Payment("holder", number, Channel.BANK, "B-1", Rupiah.of(16_400), NOW, NOW, "");
        bills.commit(bills.find(billId(name)).orElseThrow(), issued.pay(holder));
    }

    @Test
    void an_expiry_that_overtakes_the_payment_wins() {
        Instant end = terms("one", NOVEMBER, 1, NOW).expiresAt();
        happening.before("commit bill", () -> new ExpireBills(bills, new InMemoryProgress()).run(end));

        assertThat(pay("one", "key", "K-1")).isInstanceOf(PaymentDecision.BillExpired.class);
    }

    @Test
    void a_payment_that_overtakes_the_expiry_wins() {
        pay("two", "key 2", "K-2"); // or its expiry could be the commit that is overtaken
        Instant end = terms("one", NOVEMBER, 1, NOW).expiresAt();
        happening.before("commit bill", () -> pay("one", "key", "K-1"));

        new ExpireBills(bills, new InMemoryProgress()).run(end);

        assertThat(bills.find(billId("one")).orElseThrow().state()).isInstanceOf(Bill.Paid.class);
    }

    private PaymentDecision pay(String bill, String key, String reference) {
        var identity = command("POST /api/v1/payments", key, bill + reference);
        return recordPayment.handle(
                new PaymentReport(identity, billId(bill), Rupiah.of(16_400), Channel.KIOSK, reference, NOW), NOW);
    }

    private static final class LoseAnswer implements Steps {
        private boolean armed;

        @Override
        public void after(String operation) {
            if (armed && operation.equals("commit bill")) {
                armed = false;
                throw new UncertainCommitException("one", new IllegalStateException("connection lost"));
            }
        }
    }
}
