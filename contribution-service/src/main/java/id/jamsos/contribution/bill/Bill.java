package id.jamsos.contribution.bill;

import id.jamsos.contribution.member.ParticipantId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A bill that a person pays for themselves. Each state is entered once and by one event, which is why the event can be told from the
 * state alone:
 *
 * <pre>
 * state      pay                      expire                   cancel
 * Issued     Paid + ContributionPaid  Expired + BillExpired    Cancelled + BillCancelled
 * Paid       -                        -                        -
 * Expired    -                        -                        -
 * Cancelled  -                        -                        -
 * </pre>
 *
 * <p>Issued itself is entered by BillIssued. Only Issued has transitions, so of several that want to happen at the same time one wins.
 */
public sealed interface Bill {

    BillTerms terms();

    BillingCode billingCode();

    default BillId billId() {
        return terms().billId();
    }

    default ParticipantId participantId() {
        return terms().participantId();
    }

    /** Waits for its payment. */
    record Issued(BillTerms terms, BillingCode billingCode) implements Bill {

        /**
         * Takes the payment.
         *
         * @throws IllegalArgumentException when it is not of the amount billed
         */
        public Paid pay(Payment payment) {
            if (!payment.amount().equals(terms.total())) {
                throw new IllegalArgumentException("Bill " + billId() + " is paid in full or not at all");
            }
            return new Paid(terms, billingCode, payment);
        }

        /**
         * Ends unpaid.
         *
         * @throws IllegalStateException when it can still be paid
         */
        public Expired expire(Instant now) {
            if (!terms.expiredBy(now)) {
                throw new IllegalStateException("Bill " + billId() + " can be paid until " + terms.expiresAt());
            }
            return new Expired(terms, billingCode, now);
        }

        /** Gives way to another bill. */
        public Cancelled cancel(@Nullable BillId replacedBy, Instant now) {
            return new Cancelled(terms, billingCode, now, replacedBy);
        }
    }

    /** Settled for ever by its payment. */
    record Paid(BillTerms terms, BillingCode billingCode, Payment payment) implements Bill {}

    /** Was not paid in time. */
    record Expired(BillTerms terms, BillingCode billingCode, Instant expiredAt) implements Bill {
        public Expired {
            expiredAt = expiredAt.truncatedTo(ChronoUnit.MILLIS);
        }
    }

    /**
     * Gave way to another bill.
     *
     * @param replacedBy the bill that was to take its place; a crash can prevent that one from ever being issued
     */
    record Cancelled(
            BillTerms terms,
            BillingCode billingCode,
            Instant cancelledAt,
            @Nullable BillId replacedBy) implements Bill {
        public Cancelled {
            cancelledAt = cancelledAt.truncatedTo(ChronoUnit.MILLIS);
        }
    }
}
