package id.jamsos.system;

import static org.assertj.core.api.Assertions.assertThat;

import id.jamsos.partnerclient.NoAnswerException;
import id.jamsos.partnerclient.PaymentAnswer;
import id.jamsos.partnerclient.PaymentOrder;
import id.jamsos.system.PartnerLedger.Belief;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** contribution-service goes away while clerks are paying, and comes back. */
@ExtendWith(Jamsos.Extension.class)
class SnapFaultsIT {
    private static final int WORKERS = 12;

    private final Jamsos jamsos;
    private final SnapPartner partner;
    private final PartnerLedger ledger = new PartnerLedger("faults");

    SnapFaultsIT(Jamsos jamsos) {
        this.jamsos = jamsos;
        partner = new SnapPartners(jamsos).registered();
    }

    @Test
    void payments_that_a_stop_leaves_in_doubt_are_known_afterwards() throws Exception {
        var workers = new ArrayList<SnapWorker>();
        for (int number = 0; number < WORKERS; number++) {
            var worker = SnapWorker.registered(jamsos.clients());
            workers.add(worker);
            ledger.asked(partner.ordered(worker.customer()), "");
        }

        payWhileTheServiceGoesAway();
        ledger.all().stream().map(PartnerLedger.Entry::order).forEach(this::advise);

        assertThat(ledger.contradictions()).isEmpty();
        assertThat(ledger.of(Belief.CONFIRMED)).hasSize(WORKERS);
        assertThat(partner.reported()).hasSize(WORKERS);
        assertThat(workers).allSatisfy(worker -> assertThat(worker.paidMonths()).hasSize(1));
    }

    @Test
    void while_it_is_away_partners_are_told_that_their_requests_went_nowhere() throws Exception {
        var order = partner.ordered(SnapWorker.registered(jamsos.clients()).customer());
        jamsos.system().stopService("contribution");
        try {
            for (SnapService service : SnapService.values()) {
                SnapCodes.assertCode(service.call(partner.client(), order), service.code("500/02"));
            }
            SnapCodes.assertCode(partner.client().requestToken(), "5007302");
        } finally {
            jamsos.system().startService("contribution");
        }
        assertThat(partner.client().pay(order).outcome()).isEqualTo(PaymentAnswer.Outcome.BOOKED);
    }

    /** Some are sent before, some while it stops, some when nobody is there. */
    private void payWhileTheServiceGoesAway() throws Exception {
        var half = new CountDownLatch(WORKERS / 2);
        List<Callable<Boolean>> calls = new ArrayList<>();
        calls.add(() -> {
            half.await();
            jamsos.system().stopService("contribution");
            return true;
        });
        calls.add(() -> {
            for (var entry : ledger.all()) {
                pay(entry);
                half.countDown();
            }
            return true;
        });
        try {
            AtOnce.call(calls);
        } finally {
            jamsos.system().startService("contribution");
        }
    }

    private void pay(PartnerLedger.Entry entry) {
        ledger.sent(entry.order());
        try {
            ledger.paid(entry.order(), partner.client().pay(entry.order()));
        } catch (NoAnswerException _) {
            ledger.inDoubt(entry.order());
        }
    }

    private void advise(PaymentOrder order) {
        try {
            ledger.paid(order, partner.client().advise(order));
        } catch (NoAnswerException e) {
            throw new AssertionError(e);
        }
    }
}
