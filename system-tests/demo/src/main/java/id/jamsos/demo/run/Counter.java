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
import java.util.OptionalLong;

/**
 * A clerk of the demo partner: inquires by the worker's number and pays the bill, one month. Both go under a request number that is made of
 * the person; what may have been paid by an earlier run is asked for first.
 */
final class Counter {
    private static final String UNKNOWN_BILL = "12";
    private static final String EXPIRED_BILL = "19";
    private static final int MOST_BILLS = 20;

    private final PartnerClient partner;
    private final String run;

    Counter(PartnerClient partner, String run) {
        this.partner = partner;
        this.run = run;
    }

    void pay(Worker worker, boolean maybePaid) throws InterruptedException {
        var customer = Customer.worker(worker.nik());
        for (int number = 1; number <= MOST_BILLS; number++) {
            String requestId = requestId(worker, number);
            if (maybePaid && isPaid(customer, requestId)) {
                return;
            }
            OptionalLong total = Patience.untilAnswered("an inquiry", () -> inquire(customer, requestId));
            if (total.isPresent()) {
                pay(new PaymentOrder(customer, requestId, total.getAsLong(), Instant.now()));
                return;
            }
        }
        throw new IllegalStateException("%d bills of a worker have expired".formatted(MOST_BILLS));
    }

    private void pay(PaymentOrder order) throws InterruptedException {
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

    /**
     * What is to be paid under this number; nothing when the bill that it was answered with has expired, as after a long stop between inquiry
     * and payment. No answer while the counter does not know the worker: the registration is still on its way to it.
     */
    private Optional<OptionalLong> inquire(Customer customer, String requestId) throws IOException {
        InquiryAnswer answer = partner.inquire(customer, requestId);
        if (answer.bill() != null) {
            return Optional.of(OptionalLong.of(answer.bill().total()));
        }
        if (answer.snap().caseCode().equals(EXPIRED_BILL)) {
            return Optional.of(OptionalLong.empty());
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

    private String requestId(Worker worker, int number) {
        return "demo-" + run + "-" + worker.nik() + (number == 1 ? "" : "-" + number);
    }
}
