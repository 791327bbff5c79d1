package id.jamsos.contribution.payment;

import id.jamsos.contribution.bill.BillId;
import id.jamsos.contribution.member.Channel;
import id.jamsos.contribution.money.Rupiah;
import id.jamsos.platform.aggregate.CommandIdentity;
import java.time.Instant;

/**
 * A channel reports that it took money for a bill.
 *
 * @param paymentId derived from the command; the same for every repetition of it
 * @param fingerprint of the content of the command
 * @param channelReference the channel's own number of the payment
 * @param paidAt when the channel took the money
 */
public record PaymentReport(
        String paymentId,
        String fingerprint,
        BillId billId,
        Rupiah amount,
        Channel channel,
        String channelReference,
        Instant paidAt) {

    public PaymentReport(
            CommandIdentity identity,
            BillId billId,
            Rupiah amount,
            Channel channel,
            String channelReference,
            Instant paidAt) {
        this(identity.derivedId(), identity.fingerprint(), billId, amount, channel, channelReference, paidAt);
    }
}
