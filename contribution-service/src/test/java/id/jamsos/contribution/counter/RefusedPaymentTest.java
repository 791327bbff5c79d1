package id.jamsos.contribution.counter;

import static id.jamsos.contribution.counter.CounterWorld.NOW;
import static id.jamsos.contribution.counter.CounterWorld.SITI_AT_THE_COUNTER;
import static id.jamsos.contribution.counter.CounterWorld.payment;
import static org.assertj.core.api.Assertions.assertThat;

import id.jamsos.contribution.bill.Bill;
import id.jamsos.contribution.bill.BillingCode;
import id.jamsos.contribution.bill.ExpireBills;
import id.jamsos.contribution.counter.CounterPaymentDecision.Refused;
import id.jamsos.contribution.money.Rupiah;
import id.jamsos.contribution.partner.Partner;
import id.jamsos.contribution.testing.InMemoryProgress;
import id.jamsos.contribution.testing.Steps;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RefusedPaymentTest {

    private final CounterWorld world = new CounterWorld(Steps.UNDISTURBED);

    /** Everything that can stand in the way of a payment, and what the clerk is told. */
    private enum Obstacle {
        SUSPENSION(CounterRefusal.PARTNER_SUSPENDED),
        CUT_OFF(CounterRefusal.CUT_OFF),
        NOT_BY_NIK(CounterRefusal.PRODUCT_NOT_ALLOWED),
        NOT_BY_CODE(CounterRefusal.PRODUCT_NOT_ALLOWED),
        LIMIT(CounterRefusal.ABOVE_LIMIT),
        UNKNOWN_PERSON(CounterRefusal.UNKNOWN),
        UNKNOWN_CODE(CounterRefusal.UNKNOWN),
        NOTHING_OPEN(CounterRefusal.UNKNOWN),
        PAID_AND_CREDITED(CounterRefusal.PAID),
        PAID_ELSEWHERE(CounterRefusal.PAID),
        EXPIRED(CounterRefusal.EXPIRED),
        EXPIRED_UNNOTICED(CounterRefusal.EXPIRED),
        REPLACED(CounterRefusal.EXPIRED),
        ANOTHER_AMOUNT(CounterRefusal.AMOUNT_DIFFERS),
        TAKEN_LAST_WEEK(CounterRefusal.TAKEN_TOO_LONG_AGO);

        private final CounterRefusal reason;

        Obstacle(CounterRefusal reason) {
            this.reason = reason;
        }
    }

    @ParameterizedTest
    @EnumSource(Obstacle.class)
    void what_stands_in_the_way_is_the_answer_for_ever(Obstacle obstacle) {
        Attempt attempt = attempt(obstacle);

        CounterPaymentDecision first = world.takePayment.handle(attempt.payment, attempt.partner, attempt.at);

        assertThat(first).isEqualTo(new Refused(obstacle.reason, "echo P-1", attempt.at));
        assertThat(world.takePayment.handle(attempt.payment, Partners.POSPAY, NOW))
                .isEqualTo(first);
        assertThat(world.status("P-1")).contains(first);
        assertThat(world.report(null, 10).payments()).isEmpty();
        assertThat(world.isHeld(Partners.POSPAY, "P-1")).isFalse();
    }

    private record Attempt(CounterPayment payment, Partner partner, Instant at) {}

    private Attempt attempt(Obstacle obstacle) {
        return switch (obstacle) {
            case SUSPENSION -> new Attempt(inquiredPayment(), Partners.SUSPENDED, NOW);
            case CUT_OFF -> new Attempt(inquiredPayment(), Partners.CLOSED_AT_NOON, NOW);
            case NOT_BY_NIK -> new Attempt(inquiredPayment(), Partners.BY_CODE_ONLY, NOW);
            case NOT_BY_CODE -> new Attempt(byCode(), Partners.BY_NIK_ONLY, NOW);
            case LIMIT -> plain(payment("P-1", Partners.HIGHEST.plus(Rupiah.of(1))));
            case UNKNOWN_PERSON -> plain(payment("P-1", new Customer.Worker("nobody"), Rupiah.of(1), NOW));
            case UNKNOWN_CODE -> plain(payment("P-1", unknownCode(), Rupiah.of(1), NOW));
            case NOTHING_OPEN -> plain(payment("P-1", Rupiah.of(1)));
            case PAID_AND_CREDITED -> {
                Bill.Issued bill = world.inquired("I-1", 1);
                world.payAtKiosk(bill);
                world.credit();
                yield plain(payment("P-1", bill.terms().total()));
            }
            case PAID_ELSEWHERE -> {
                CounterPayment late = inquiredPayment();
                world.payAtKiosk(world.inquired("P-1", 1));
                yield plain(late);
            }
            case EXPIRED -> {
                Attempt late = new Attempt(inquiredPayment(), Partners.POSPAY, NOW.plus(Duration.ofDays(8)));
                new ExpireBills(world.bills, new InMemoryProgress()).run(late.at);
                yield late;
            }
            case EXPIRED_UNNOTICED -> new Attempt(inquiredPayment(), Partners.POSPAY, NOW.plus(Duration.ofDays(7)));
            case REPLACED -> {
                CounterPayment late = inquiredPayment();
                world.order("other months", 3);
                yield plain(late);
            }
            case ANOTHER_AMOUNT ->
                plain(payment("P-1", inquiredPayment().amount().plus(Rupiah.of(1))));
            case TAKEN_LAST_WEEK -> {
                Rupiah amount = inquiredPayment().amount();
                yield plain(payment("P-1", SITI_AT_THE_COUNTER, amount, NOW.minus(Duration.ofDays(4))));
            }
        };
    }

    private static Attempt plain(CounterPayment payment) {
        return new Attempt(payment, Partners.POSPAY, NOW);
    }

    private CounterPayment inquiredPayment() {
        return inquiredPayment("P-1");
    }

    private CounterPayment inquiredPayment(String requestId) {
        return payment(requestId, world.inquired(requestId, 1).terms().total());
    }

    private CounterPayment byCode() {
        Bill.Issued bill = world.inquired("I-1", 1);
        return payment(
                "P-1", new Customer.BillHolder(bill.billingCode()), bill.terms().total(), NOW);
    }

    private static Customer unknownCode() {
        return new Customer.BillHolder(new BillingCode("882604173582091647"));
    }
}
