package id.jamsos.system;

import id.jamsos.partnerclient.Customer;
import id.jamsos.partnerclient.InquiryAnswer;
import id.jamsos.partnerclient.LosingTransport.Moment;
import id.jamsos.partnerclient.NoAnswerException;
import id.jamsos.partnerclient.PartnerClient;
import id.jamsos.partnerclient.PartnerCredentials;
import id.jamsos.partnerclient.PaymentAnswer;
import id.jamsos.partnerclient.PaymentAnswer.Outcome;
import id.jamsos.partnerclient.PaymentOrder;
import id.jamsos.partnerclient.ReportAnswer;
import id.jamsos.partnerclient.ShownPayment;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A partner with its lines to the biller; every answer that it gets is held against the description of the interface. */
record SnapPartner(String id, PartnerCredentials credentials, SnapLines lines, PartnerClient client) {
    static SnapPartner of(String id, PartnerCredentials credentials, SnapLines lines) {
        return new SnapPartner(id, credentials, lines, lines.client(credentials));
    }

    /** The same partner with another key or secret, and so without the token that it had. */
    SnapPartner with(PartnerCredentials others) {
        return of(id, others, lines);
    }

    PartnerClient losing(Moment moment) {
        return client.over(lines.losing(moment));
    }

    static String newRequestId() {
        return UUID.randomUUID().toString();
    }

    /** An order for all that a customer owes, after an inquiry. */
    PaymentOrder ordered(Customer customer) throws NoAnswerException {
        String requestId = newRequestId();
        return order(customer, requestId, client.inquire(customer, requestId));
    }

    static PaymentOrder order(Customer customer, String requestId, InquiryAnswer answer) {
        return new PaymentOrder(customer, requestId, answer.payable().total(), Instant.now());
    }

    /** On a slow machine some are told that nobody knows in time; they ask again, as partners do. */
    PaymentAnswer payForSure(PaymentOrder order) throws NoAnswerException {
        PaymentAnswer answer = client.pay(order);
        for (int again = 0; again < 10 && answer.outcome() == Outcome.IN_DOUBT; again++) {
            answer = client.advise(order);
        }
        return answer;
    }

    PaymentAnswer status(PaymentOrder order) throws NoAnswerException {
        return client.status(order.customer(), order.requestId());
    }

    /** Everything that the biller says was booked yesterday, today or tomorrow: nobody has to know who is past midnight. */
    List<ShownPayment> reported() throws NoAnswerException {
        LocalDate today = LocalDate.now(BusinessTime.JAKARTA);
        return reported(today.minusDays(1), today.plusDays(1));
    }

    List<ShownPayment> reported(LocalDate first, LocalDate last) throws NoAnswerException {
        var all = new ArrayList<ShownPayment>();
        @Nullable String after = null;
        do {
            ReportAnswer page = client.report(first.atTime(0, 0), last.atTime(23, 59), after);
            if (!page.snap().isSuccessful()) {
                throw new AssertionError("no report: " + page.snap());
            }
            all.addAll(page.payments());
            after = page.next();
        } while (after != null);
        return all;
    }

    @Override
    public String toString() {
        return id;
    }
}
