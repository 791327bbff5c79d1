package id.jamsos.contribution.bill;

import id.jamsos.contribution.member.Channel;
import id.jamsos.contribution.money.Rupiah;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The payment of a bill, complete and final.
 *
 * @param paymentId derived from the command that reported it
 * @param channelReference the channel's own number of the payment
 * @param paidAt when the channel took the money, as it says
 * @param bookedAt when we learned of it
 * @param fingerprint of the body of the command that reported it
 */
public record Payment(
        String paymentId,
        ReceiptNumber receiptNumber,
        Channel channel,
        String channelReference,
        Rupiah amount,
        Instant paidAt,
        Instant bookedAt,
        String fingerprint) {

    public Payment {
        paidAt = paidAt.truncatedTo(ChronoUnit.MILLIS);
        bookedAt = bookedAt.truncatedTo(ChronoUnit.MILLIS);
    }

    public boolean isReferredToAs(Channel otherChannel, String reference) {
        return channel == otherChannel && channelReference.equals(reference);
    }
}
