package id.jamsos.torture.load;

import id.jamsos.partnerclient.Customer;
import id.jamsos.partnerclient.InquiryAnswer;
import id.jamsos.partnerclient.PartnerClient;
import id.jamsos.partnerclient.PartnerCredentials;
import id.jamsos.partnerclient.PaymentAnswer;
import id.jamsos.partnerclient.PaymentOrder;
import id.jamsos.partnerclient.SnapAnswer;
import id.jamsos.partnerclient.TokenRefusedException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** A partner's clerk: inquires and pays by SNAP, and advises the same order again while it is in doubt. */
final class Counter {
    private static final String UNKNOWN_BILL = "12";

    private final PartnerClient partner;
    private final Repeating repeating;
    private final Ledger ledger;

    Counter(String url, Path credentials, Repeating repeating, Ledger ledger) throws IOException {
        this.partner = PartnerClient.of(URI.create(url), PartnerCredentials.read(credentials));
        this.repeating = repeating;
        this.ledger = ledger;
    }

    /** Pays what this worker owes, one month. */
    void pay(Person person, String requestId) throws InterruptedException {
        var customer = Customer.worker(person.nik());
        Optional<Long> total =
                repeating.untilAnswered(Operation.SNAP_INQUIRY, requestId, _ -> inquire(customer, requestId));
        if (total.isEmpty()) {
            return;
        }
        var order = new PaymentOrder(customer, requestId, total.get(), Instant.now());
        repeating
                .untilAnswered(Operation.SNAP_PAYMENT, requestId, number -> pay(order, number))
                .ifPresent(receipt ->
                        ledger.add(new Ledger.Paid(receipt, order.amount(), Ledger.Paid.COUNTER, requestId, "")));
    }

    private long inquire(Customer customer, String requestId) throws IOException, Refused {
        InquiryAnswer answer = withToken(() -> partner.inquire(customer, requestId));
        InquiryAnswer.Bill bill = answer.bill();
        if (bill != null) {
            return bill.total();
        }
        if (isPassing(answer.snap())) {
            throw new Doubt(answer.snap().toString());
        }
        throw new Refused(answer.snap().toString());
    }

    /** A worker whom the counter does not know: the registration is still on its way to it. */
    private static boolean isPassing(SnapAnswer snap) {
        return snap.httpStatus() >= 500
                || snap.httpStatus() == 401
                || snap.httpStatus() == 429
                || snap.caseCode().equals(UNKNOWN_BILL);
    }

    private String pay(PaymentOrder order, int number) throws IOException, Refused {
        PaymentAnswer answer = withToken(() -> number == 0 ? partner.pay(order) : partner.advise(order));
        return switch (answer.outcome()) {
            case BOOKED -> answer.shown().referenceNo();
            case IN_DOUBT, NOT_ACCEPTED -> throw new Doubt(answer.snap().toString());
            case REFUSED, INCONSISTENT -> throw new Refused(answer.snap().toString());
        };
    }

    @FunctionalInterface
    private interface Call<T> {
        T send() throws IOException;
    }

    /** A service whose clock is wrong refuses to give a token, until it is right again. */
    private static <T> T withToken(Call<T> call) throws IOException {
        try {
            return call.send();
        } catch (TokenRefusedException refused) {
            throw new Doubt("no token: " + refused.answer());
        }
    }
}
