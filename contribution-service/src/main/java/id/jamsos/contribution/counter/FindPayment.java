package id.jamsos.contribution.counter;

import id.jamsos.contribution.partner.PartnerId;
import id.jamsos.platform.aggregate.Versioned;
import java.util.Optional;

/**
 * What became of a payment. One that a dying process left between reservation and booking is finished first, so this answer and every later
 * one are the same. Nothing found means that nothing has come yet, not that nothing will: the partner repeats the payment.
 */
public final class FindPayment {

    private final CounterPayments payments;
    private final PaymentOutcomes outcomes;

    public FindPayment(CounterPayments payments, PaymentOutcomes outcomes) {
        this.payments = payments;
        this.outcomes = outcomes;
    }

    /**
     * The outcome; never {@link CounterPaymentDecision.Inconsistent}.
     *
     * @param requestId as in {@link CounterPayment}
     */
    public Optional<CounterPaymentDecision> handle(PartnerId partner, String requestId) {
        return payments.find(ReservedPayment.id(partner, requestId))
                .map(Versioned::state)
                .map(outcomes::of);
    }
}
