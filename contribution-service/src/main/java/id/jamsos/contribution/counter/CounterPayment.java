package id.jamsos.contribution.counter;

import id.jamsos.contribution.money.Rupiah;
import id.jamsos.contribution.settlement.PartnerReference;
import java.time.Instant;

/**
 * A partner has taken money.
 *
 * @param requestId keyed hash of the partner's number of the payment (paymentRequestId); that of the inquiry when there was one
 * @param paidAt when the money was taken, by the business clock
 * @param fingerprint keyed hash of customer, account number, amount and request id
 * @param echo what the partner's answer must repeat of the request; opaque here, kept encrypted, handed back with every answer
 * @param reference what the partner calls the payment, for people who have to settle it
 */
public record CounterPayment(
        String requestId,
        Customer customer,
        Rupiah amount,
        Instant paidAt,
        String fingerprint,
        String echo,
        PartnerReference reference) {}
