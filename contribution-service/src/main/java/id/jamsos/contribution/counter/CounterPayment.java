package id.jamsos.contribution.counter;

import id.jamsos.contribution.money.Rupiah;
import java.time.Instant;

/**
 * A partner has taken money.
 *
 * @param requestId the partner's number of the payment (paymentRequestId); that of the inquiry when there was one
 * @param paidAt when the money was taken, by the business clock
 * @param fingerprint keyed hash of customer, account number, amount and request id
 * @param echo what the partner's answer must repeat of the request; opaque here, kept encrypted, handed back with every answer
 */
public record CounterPayment(
        String requestId, Customer customer, Rupiah amount, Instant paidAt, String fingerprint, String echo) {}
