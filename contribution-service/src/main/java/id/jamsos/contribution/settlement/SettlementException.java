package id.jamsos.contribution.settlement;

import id.jamsos.contribution.member.ParticipantId;
import id.jamsos.contribution.money.Rupiah;
import id.jamsos.contribution.partner.PartnerId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A partner gave two different payments the same number (selisih setelmen). The first stands; the other was answered as inconsistent, which
 * channels book as a success: money that is with the partner and that nobody here knows of, until somebody settles it. Not a Java exception.
 *
 * @param paymentId our id of the payment that came first
 * @param participantId whose bill the other payment would have been; null when nobody is known by its number
 * @param reference what the partner calls the other payment; its number is that of the first, too
 * @param laterFingerprint what tells the other payment from the first, and from further ones under the same number
 */
public record SettlementException(
        PartnerId partner,
        String paymentId,
        @Nullable ParticipantId participantId,
        PartnerReference reference,
        Taken first,
        String laterFingerprint,
        Taken later) {

    /** The same however often the other payment is repeated. */
    public String id() {
        return paymentId + "/" + laterFingerprint;
    }

    /**
     * Money that the partner says it took.
     *
     * @param at when we heard of it
     */
    public record Taken(Rupiah amount, Instant paidAt, Instant at) {
        public Taken {
            paidAt = paidAt.truncatedTo(ChronoUnit.MILLIS); // as the database keeps them
            at = at.truncatedTo(ChronoUnit.MILLIS);
        }
    }
}
