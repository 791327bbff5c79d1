package id.jamsos.contribution.counter;

import id.jamsos.contribution.partner.PartnerId;
import id.jamsos.contribution.testing.Steps;
import id.jamsos.platform.aggregate.Revision;
import id.jamsos.platform.aggregate.StaleWriteException;
import id.jamsos.platform.aggregate.Versioned;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reservations with the promises of the real store: one for each payment, refused once. */
final class InMemoryCounterPayments implements CounterPayments {

    private static final Comparator<Position> ORDER =
            Comparator.comparing(Position::moment).thenComparing(Position::paymentId);

    private final Map<String, Versioned<Reservation>> reservations = new HashMap<>();
    private final Steps steps;

    InMemoryCounterPayments(Steps steps) {
        this.steps = steps;
    }

    @Override
    public Optional<Versioned<Reservation>> find(String paymentId) {
        steps.before("find reservation");
        synchronized (this) {
            return Optional.ofNullable(reservations.get(paymentId));
        }
    }

    @Override
    public boolean insert(Reservation reservation) {
        steps.before("insert reservation");
        boolean inserted;
        synchronized (this) {
            var first = new Versioned<>(reservation, new Revision(1, 0));
            inserted = reservations.putIfAbsent(reservation.payment().paymentId(), first) == null;
        }
        steps.after("insert reservation");
        return inserted;
    }

    @Override
    public void refuse(Versioned<Reservation> loaded, CounterRefusal reason) {
        steps.before("commit reservation");
        synchronized (this) {
            ReservedPayment payment = loaded.state().payment();
            Versioned<Reservation> current = reservations.get(payment.paymentId());
            if (current == null || !current.revision().equals(loaded.revision())) {
                throw new StaleWriteException(
                        payment.paymentId(), loaded.revision().version());
            }
            reservations.put(
                    payment.paymentId(), new Versioned<>(new Reservation.Refused(payment, reason), new Revision(2, 0)));
        }
        steps.after("commit reservation");
    }

    @Override
    public List<Reservation.ForBill> notRefused(
            PartnerId partner, Instant from, Instant until, @Nullable Position after, int limit) {
        steps.before("list reservations");
        synchronized (this) {
            return reservations.values().stream()
                    .map(Versioned::state)
                    .filter(Reservation.ForBill.class::isInstance)
                    .map(Reservation.ForBill.class::cast)
                    .filter(one -> one.payment().partner().equals(partner))
                    .filter(one -> !one.payment().at().isBefore(from)
                            && one.payment().at().isBefore(until))
                    .filter(one -> after == null || ORDER.compare(Position.of(one.payment()), after) > 0)
                    .sorted(Comparator.comparing(one -> Position.of(one.payment()), ORDER))
                    .limit(limit)
                    .toList();
        }
    }
}
