package id.jamsos.contribution.payment;

import id.jamsos.contribution.bill.BillId;
import id.jamsos.contribution.member.Channel;
import id.jamsos.contribution.money.Rupiah;
import id.jamsos.platform.aggregate.CommandIdentity;
import java.time.Instant;

/**
 * A channel reports that it took money for a bill.
 *
 * @param channelReference the channel's own number of the payment
 * @param paidAt when the channel took the money
 */
public record PaymentReport(
        CommandIdentity identity,
        BillId billId,
        Rupiah amount,
        Channel channel,
        String channelReference,
        Instant paidAt) {

    /** The same for every repetition of the command. */
    String paymentId() {
        return identity.derivedId();
    }
}
