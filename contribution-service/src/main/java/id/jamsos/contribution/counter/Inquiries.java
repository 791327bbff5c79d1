package id.jamsos.contribution.counter;

import id.jamsos.contribution.bill.BillId;
import id.jamsos.contribution.partner.PartnerId;
import id.jamsos.platform.aggregate.CommandIdentity;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Which bill each inquiry was answered with. */
public interface Inquiries {

    Optional<Answered> find(String inquiryId);

    /**
     * Remembers an answer.
     *
     * @return false when the inquiry was answered before
     */
    boolean insert(Answered inquiry);

    /** Forgets those answered from one moment on and before another; returns how many. */
    long forget(Instant from, Instant until);

    /**
     * An inquiry that was answered with a bill.
     *
     * @param inquiryId derived from the partner and a keyed hash of its number of the inquiry; the number itself is kept nowhere
     */
    record Answered(String inquiryId, PartnerId partner, String fingerprint, BillId billId, Instant at) {

        public Answered {
            at = at.truncatedTo(ChronoUnit.MILLIS); // as the database keeps it
        }

        static String id(PartnerId partner, String requestId) {
            return new CommandIdentity(partner.value(), "SNAP inquiry", requestId, "").derivedId();
        }
    }
}
