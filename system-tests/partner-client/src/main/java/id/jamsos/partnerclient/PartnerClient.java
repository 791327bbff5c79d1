package id.jamsos.partnerclient;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A partner of the biller: asks what somebody owes, pays it, and finds out what became of a payment. Thread-safe.
 *
 * <p>After a {@link NoAnswerException} of {@link #pay} the payment is in doubt: {@link #advise} the same order until there is an answer, or
 * ask for its {@link #status}. Nothing is repeated by itself, except a request whose token was refused.
 */
public final class PartnerClient {
    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(3);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(20);

    private final SnapMessages messages;
    private final SignedCalls calls;
    private final Manner manner;

    public PartnerClient(PartnerCredentials credentials, Transport transport, InstantSource clock) {
        this.messages = new SnapMessages(credentials);
        this.manner = Manner.usual(transport, clock);
        this.calls = new SignedCalls(credentials, manner);
    }

    private PartnerClient(PartnerClient like, Manner manner) {
        this.messages = like.messages;
        this.calls = like.calls;
        this.manner = manner;
    }

    /** Calls by HTTP, with limits that suit a clerk who waits. */
    public static PartnerClient of(URI gateway, PartnerCredentials credentials) {
        var transport = new HttpTransport(gateway, CONNECT_WITHIN, ANSWER_WITHIN);
        return new PartnerClient(credentials, transport, InstantSource.system());
    }

    /** The same partner with the same token, who signs each request with the private key instead of using the token. */
    public PartnerClient signingWithKeyOnly() {
        return new PartnerClient(this, manner.signing(Manner.Signing.WITH_KEY_ONLY));
    }

    /** The same partner with the same token, on another line. */
    public PartnerClient over(Transport transport) {
        return new PartnerClient(this, manner.over(transport));
    }

    /** The same partner with the same token, whose clock shows another time. */
    public PartnerClient at(InstantSource clock) {
        return new PartnerClient(this, manner.at(clock));
    }

    /** The same partner with the same token, who does something differently from the standard. */
    public PartnerClient deviating(Deviation deviation) {
        return new PartnerClient(this, manner.deviating(deviation));
    }

    /** The same partner with the same token, who numbers every request alike. */
    public PartnerClient underExternalId(String externalId) {
        return new PartnerClient(this, manner.underExternalId(externalId));
    }

    /** Service 73; the other services do it by themselves. */
    public SnapAnswer requestToken() throws NoAnswerException {
        return calls.requestToken(manner);
    }

    /** Service 24: the open bill, or one for the usual number of months. */
    public InquiryAnswer inquire(Customer customer, String requestId) throws NoAnswerException {
        return inquire(customer, requestId, null, null);
    }

    /** Service 24, for so many months, beginning with the given one or else with the next in turn. */
    public InquiryAnswer inquire(
            Customer customer, String requestId, @Nullable Integer months, @Nullable YearMonth fromMonth)
            throws NoAnswerException {
        return InquiryAnswer.of(call("/transfer-va/inquiry", messages.inquiry(customer, requestId, months, fromMonth)));
    }

    /** Service 25: the first time that this order is sent. */
    public PaymentAnswer pay(PaymentOrder order) throws NoAnswerException {
        return PaymentAnswer.ofPayment(call("/transfer-va/payment", messages.payment(order, false)));
    }

    /** Service 25 with flagAdvise: the order was sent before, and it is not known what became of it. */
    public PaymentAnswer advise(PaymentOrder order) throws NoAnswerException {
        return PaymentAnswer.ofPayment(call("/transfer-va/payment", messages.payment(order, true)));
    }

    /** Service 26. */
    public PaymentAnswer status(Customer customer, String requestId) throws NoAnswerException {
        return PaymentAnswer.ofStatus(call("/transfer-va/status", messages.status(customer, requestId)));
    }

    /**
     * Service 35: what was booked from the first minute to the end of the last one, in Jakarta.
     *
     * @param after {@link ReportAnswer#next} of the page before; null for the first
     */
    public ReportAnswer report(LocalDateTime from, LocalDateTime until, @Nullable String after)
            throws NoAnswerException {
        return ReportAnswer.of(call("/transfer-va/report", messages.report(from, until, after)));
    }

    private SnapAnswer call(String service, String body) throws NoAnswerException {
        return calls.call(service, body, manner);
    }
}
