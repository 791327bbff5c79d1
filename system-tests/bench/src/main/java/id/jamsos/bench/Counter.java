package id.jamsos.bench;

import id.jamsos.demo.system.RunningSystem;
import id.jamsos.partnerclient.Customer;
import id.jamsos.partnerclient.InquiryAnswer;
import id.jamsos.partnerclient.PartnerClient;
import id.jamsos.partnerclient.PartnerCredentials;
import id.jamsos.partnerclient.PaymentAnswer;
import id.jamsos.partnerclient.PaymentOrder;
import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/** The demo partner's clerks. */
final class Counter {
    private final PartnerClient partner;
    private final String run;
    private final AtomicLong requests = new AtomicLong();

    /** @param run tells the requests of one run from those of another */
    Counter(RunningSystem system, String run) throws IOException {
        var credentials = PartnerCredentials.read(system.partner());
        this.partner = PartnerClient.of(system.gateway(), credentials);
        this.run = run;
    }

    /** Asks what a worker owes, and keeps the payment that answers it. */
    void inquire(String nik, ConcurrentLinkedQueue<PaymentOrder> orders) throws Exception {
        String requestId = run + "-" + requests.incrementAndGet();
        InquiryAnswer answer = partner.inquire(Customer.worker(nik), requestId);
        orders.add(new PaymentOrder(
                Customer.worker(nik), requestId, answer.payable().total(), Instant.now()));
    }

    void pay(PaymentOrder order) throws Exception {
        PaymentAnswer answer = partner.pay(order);
        if (answer.outcome() != PaymentAnswer.Outcome.BOOKED) {
            throw new IllegalStateException("a payment was not booked: " + answer.snap());
        }
    }
}
