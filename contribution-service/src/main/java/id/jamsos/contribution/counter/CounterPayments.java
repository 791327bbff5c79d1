package id.jamsos.contribution.counter;

import id.jamsos.contribution.partner.PartnerId;
import id.jamsos.platform.aggregate.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The reservations of all payments that ever came to a counter. None is ever removed. */
public interface CounterPayments {

    /** A reservation that no failure can take back any more. */
    Optional<Versioned<Reservation>> find(String paymentId);

    /**
     * Inserts a reservation.
     *
     * @return false when there is one for this payment already
     */
    boolean insert(Reservation reservation);

    /**
     * Ends a reservation with a refusal.
     *
     * @throws id.jamsos.platform.aggregate.StaleWriteException when somebody else has ended it since it was loaded
     */
    void refuse(Versioned<Reservation> loaded, CounterRefusal reason);

    /** The reservations of a partner that are not refused, in the order of their moments, after the given one. */
    List<Reservation.ForBill> notRefused(
            PartnerId partner, Instant from, Instant until, @Nullable Position after, int limit);

    /** A place in a list of payments: the moment by which it is ordered, and the payment among those of the same moment. */
    record Position(Instant moment, String paymentId) {

        public static Position of(ReservedPayment payment) {
            return new Position(payment.at(), payment.paymentId());
        }
    }
}
