package id.jamsos.contribution.counter;

import id.jamsos.contribution.bill.BillId;
import id.jamsos.contribution.member.Channel;
import id.jamsos.contribution.money.Rupiah;
import id.jamsos.contribution.partner.Partner;
import id.jamsos.contribution.partner.PartnerId;
import id.jamsos.contribution.payment.PaymentReport;
import id.jamsos.platform.aggregate.CommandIdentity;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A payment as it came first, with everything that its judgement depends on; never changes.
 *
 * @param paymentId derived from the partner and a keyed hash of its number of the payment, which itself is kept nowhere in clear: partners
 *     put identity numbers into it
 * @param channel of the partner when the payment came
 * @param at when it came, by the business clock; the moment for which it is judged, whenever that happens
 */
public record ReservedPayment(
        String paymentId,
        PartnerId partner,
        Channel channel,
        String fingerprint,
        Rupiah amount,
        Instant paidAt,
        Instant at,
        String echo) {

    public ReservedPayment {
        // the database keeps milliseconds; who reserves and who reads the reservation must judge by the same moments
        at = at.truncatedTo(ChronoUnit.MILLIS);
        paidAt = paidAt.isAfter(at) ? at : paidAt.truncatedTo(ChronoUnit.MILLIS);
    }

    static ReservedPayment of(CounterPayment payment, Partner partner, Instant at) {
        return new ReservedPayment(
                id(partner.id(), payment.requestId()),
                partner.id(),
                partner.terms().channel(),
                payment.fingerprint(),
                payment.amount(),
                payment.paidAt(),
                at,
                payment.echo());
    }

    /** The id of a partner's payment. */
    static String id(PartnerId partner, String requestId) {
        return new CommandIdentity(partner.value(), "SNAP payment", requestId, "").derivedId();
    }

    PaymentReport reportFor(BillId bill) {
        return new PaymentReport(paymentId, fingerprint, bill, amount, channel, partner + "/" + paymentId, paidAt);
    }
}
