package id.jamsos.contribution.payment;

import static id.jamsos.contribution.testing.Examples.NOVEMBER;
import static id.jamsos.contribution.testing.Examples.billId;
import static id.jamsos.contribution.testing.Examples.command;
import static id.jamsos.contribution.testing.Examples.noonOf;
import static id.jamsos.contribution.testing.Examples.terms;
import static org.assertj.core.api.Assertions.assertThat;

import id.jamsos.contribution.bill.Bill;
import id.jamsos.contribution.bill.BillTerms;
import id.jamsos.contribution.bill.ReceiptNumber;
import id.jamsos.contribution.member.Channel;
import id.jamsos.contribution.money.Rupiah;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Every cell of the table at {@link PaymentRules}. */
class PaymentRulesTest {

    private static final Instant NOW = noonOf("2026-11-20");
    private static final BillTerms TERMS = terms("one", NOVEMBER, 1, NOW);
    private static final Bill.Issued ISSUED = TERMS.issuedUnder(0);
    private static final PaymentReport REPORT = report("key", "body", "K-1", 16_400, NOW);

    @Test
    void the_right_amount_in_time_is_booked() {
        var decision = decide(ISSUED, REPORT, NOW);

        assertThat(decision).isInstanceOf(PaymentDecision.Booked.class);
        assertThat(paid().payment().paymentId()).isEqualTo(REPORT.paymentId());
        assertThat(paid().payment().bookedAt()).isEqualTo(NOW);
    }

    @Test
    void another_amount_is_refused_and_told_the_right_one() {
        assertThat(decide(ISSUED, report("key", "body", "K-1", 16_399, NOW), NOW))
                .isEqualTo(new PaymentDecision.AmountDiffers(Rupiah.of(16_400)));
    }

    @Test
    void from_its_last_moment_on_a_bill_cannot_be_paid_even_if_nobody_has_marked_it_expired() {
        Instant end = TERMS.expiresAt();

        assertThat(decide(ISSUED, report("key", "body", "K-1", 16_400, end), end.minusMillis(1)))
                .isInstanceOf(PaymentDecision.Booked.class);
        assertThat(decide(ISSUED, report("key", "body", "K-1", 16_400, end), end))
                .isEqualTo(new PaymentDecision.BillExpired(end));
    }

    @Test
    void a_payment_may_lie_ahead_of_our_clock_by_five_minutes() {
        Instant ahead = NOW.plus(Duration.ofMinutes(5));

        assertThat(decide(ISSUED, report("key", "body", "K-1", 16_400, ahead), NOW))
                .isInstanceOf(PaymentDecision.Booked.class);
        assertThat(decide(ISSUED, report("key", "body", "K-1", 16_400, ahead.plusMillis(1)), NOW))
                .isEqualTo(new PaymentDecision.PaidInFuture());
    }

    @Test
    void a_payment_may_be_three_days_old() {
        Instant old = NOW.minus(Duration.ofDays(3));

        assertThat(decide(ISSUED, report("key", "body", "K-1", 16_400, old), NOW))
                .isInstanceOf(PaymentDecision.Booked.class);
        assertThat(decide(ISSUED, report("key", "body", "K-1", 16_400, old.minusMillis(1)), NOW))
                .isEqualTo(new PaymentDecision.PaidTooLongAgo());
    }

    @Test
    void the_same_command_gets_the_same_answer_however_late_it_comes() {
        assertThat(decide(paid(), REPORT, NOW.plus(Duration.ofDays(400))))
                .isEqualTo(new PaymentDecision.Repeated(paid()));
    }

    @Test
    void the_same_key_with_another_body_is_a_mistake() {
        assertThat(decide(paid(), report("key", "other body", "K-1", 16_400, NOW), NOW))
                .isEqualTo(new PaymentDecision.KeyReused());
    }

    @Test
    void the_same_reference_and_amount_under_another_key_is_the_same_payment() {
        assertThat(decide(paid(), report("key 2", "body 2", "K-1", 16_400, NOW), NOW))
                .isEqualTo(new PaymentDecision.Repeated(paid()));
    }

    @Test
    void the_same_reference_with_another_amount_is_refused() {
        assertThat(decide(paid(), report("key 2", "body 2", "K-1", 20_000, NOW), NOW))
                .isEqualTo(new PaymentDecision.ReferenceReused());
    }

    @Test
    void another_payment_of_a_paid_bill_is_refused() {
        assertThat(decide(paid(), report("key 2", "body 2", "K-2", 16_400, NOW), NOW))
                .isEqualTo(new PaymentDecision.BillAlreadyPaid());
    }

    @Test
    void an_expired_bill_cannot_be_paid() {
        Bill expired = ISSUED.expire(TERMS.expiresAt());

        assertThat(decide(expired, REPORT, NOW)).isEqualTo(new PaymentDecision.BillExpired(TERMS.expiresAt()));
    }

    @Test
    void a_cancelled_bill_cannot_be_paid_and_names_its_successor() {
        Bill cancelled = ISSUED.cancel(billId("two"), NOW);

        assertThat(decide(cancelled, REPORT, NOW)).isEqualTo(new PaymentDecision.BillCancelled(billId("two")));
    }

    private static PaymentDecision decide(Bill bill, PaymentReport report, Instant now) {
        return PaymentRules.decide(bill, report, ReceiptNumber.candidate(report.paymentId(), 0), now);
    }

    private static Bill.Paid paid() {
        return ((PaymentDecision.Booked) decide(ISSUED, REPORT, NOW)).bill();
    }

    private static PaymentReport report(String key, String body, String reference, long amount, Instant paidAt) {
        return new PaymentReport(
                command("POST /api/v1/payments", key, body),
                TERMS.billId(),
                Rupiah.of(amount),
                Channel.KIOSK,
                reference,
                paidAt);
    }
}
