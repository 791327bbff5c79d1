package id.jamsos.demo.run;

import id.jamsos.demo.people.Worker;
import id.jamsos.partnerclient.Customer;
import id.jamsos.partnerclient.InquiryAnswer;
import id.jamsos.partnerclient.PartnerClient;
import id.jamsos.partnerclient.PaymentAnswer;
import id.jamsos.partnerclient.PaymentAnswer.Outcome;
import id.jamsos.partnerclient.PaymentOrder;
import id.jamsos.partnerclient.SnapAnswer;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/**
 * A clerk of the demo partner: inquires by the worker's number and pays the bill, one month. Both go under a request number that is made of
 * the person; what may have been paid by an earlier run is asked for first.
 */
final class Counter {
    private static final String UNKNOWN_BILL = "12";

    private final PartnerClient partner;
    private final String run;

    Counter(PartnerClient partner, String run) {
        this.partner = partner;
        this.run = run;
    }

    void pay(Worker worker, boolean maybePaid) throws InterruptedException {
        var customer = Customer.worker(worker.nik());
        String requestId = requestId(worker);
        if (maybePaid && isPaid(customer, requestId)) {
            return;
        }
        long total = Patience.untilAnswered("an inquiry", () -> inquire(customer, requestId));
        var order = new PaymentOrder(customer, requestId, total, Instant.now());
        PaymentAnswer answer = Patience.untilAnswered("a payment", () -> send(order));
        if (answer.outcome() != Outcome.BOOKED) {
            throw new IllegalStateException("a payment was refused: " + answer.snap());
        }
    }

    private boolean isPaid(Customer customer, String requestId) throws InterruptedException {
        return Patience.untilAnswered("a status", () -> {
            Outcome outcome = partner.status(customer, requestId).outcome();
            return outcome == Outcome.IN_DOUBT ? Optional.empty() : Optional.of(outcome == Outcome.BOOKED);
        });
    }

    /** Empty while the counter does not know the worker: the registration is still on its way to it. */
    private Optional<Long> inquire(Customer customer, String requestId) throws IOException {
        InquiryAnswer answer = partner.inquire(customer, requestId);
        if (answer.bill() != null) {
            return Optional.of(answer.bill().total());
        }
        if (isPassing(answer.snap())) {
            return Optional.empty();
        }
        throw new IllegalStateException("an inquiry was refused: " + answer.snap());
    }

    private static boolean isPassing(SnapAnswer snap) {
        return snap.httpStatus() >= 500
                || snap.httpStatus() == 429
                || snap.caseCode().equals(UNKNOWN_BILL);
    }

    private Optional<PaymentAnswer> send(PaymentOrder order) throws IOException {
        PaymentAnswer answer = partner.advise(order);
        return answer.outcome() == Outcome.IN_DOUBT || answer.outcome() == Outcome.NOT_ACCEPTED
                ? Optional.empty()
                : Optional.of(answer);
    }

    String requestId(Worker worker) {
        return "demo-" + run + "-" + worker.nik();
    }
}
