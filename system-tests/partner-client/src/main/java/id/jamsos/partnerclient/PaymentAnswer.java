package id.jamsos.partnerclient;

import org.jspecify.annotations.Nullable;

/**
 * What became of a payment.
 *
 * @param payment null unless the biller shows it
 */
public record PaymentAnswer(
        SnapAnswer snap, Outcome outcome, @Nullable ShownPayment payment) {

    /** What the answer means for the money on the counter. */
    public enum Outcome {
        /** It counts, for ever. */
        BOOKED,
        /** It does not count, and never will under this request id: the customer gets the money back. */
        REFUSED,
        /** The request was not judged, because of how it was sent: repair it, and send it again under the same request id. */
        NOT_ACCEPTED,
        /** Another payment has this request id. That one stands; this one has to be looked into. */
        INCONSISTENT,
        /** Nobody knows: ask for the status, or repeat with flagAdvise. */
        IN_DOUBT
    }

    static PaymentAnswer ofPayment(SnapAnswer snap) {
        Outcome outcome =
                switch (snap.httpStatus()) {
                    case 200 -> snap.isSuccessful() ? Outcome.BOOKED : Outcome.IN_DOUBT;
                    case 403, 404 -> judged(snap);
                    case 400, 401, 405, 409, 413, 429 -> Outcome.NOT_ACCEPTED;
                    default -> Outcome.IN_DOUBT;
                };
        return new PaymentAnswer(snap, outcome, outcome == Outcome.BOOKED ? ShownPayment.of(snap.data()) : null);
    }

    /** Only in an answer of SNAP do these statuses say something about the payment. */
    private static Outcome judged(SnapAnswer snap) {
        return switch (snap.caseCode()) {
            case "" -> Outcome.IN_DOUBT;
            case "18" -> Outcome.INCONSISTENT;
            case "16" -> snap.httpStatus() == 404 ? Outcome.NOT_ACCEPTED : Outcome.REFUSED;
            default -> Outcome.REFUSED;
        };
    }

    /** Status answers successfully about refused payments too; and a payment that it does not know did not arrive so far. */
    static PaymentAnswer ofStatus(SnapAnswer snap) {
        if (!snap.isSuccessful()) {
            boolean isUnknown = snap.httpStatus() == 404 && snap.caseCode().equals("01");
            return new PaymentAnswer(snap, isUnknown ? Outcome.NOT_ACCEPTED : Outcome.IN_DOUBT, null);
        }
        ShownPayment shown = ShownPayment.of(snap.data());
        return new PaymentAnswer(snap, shown.isBooked() ? Outcome.BOOKED : Outcome.REFUSED, shown);
    }

    /** The payment of an answer that must show one. */
    public ShownPayment shown() {
        if (payment == null) {
            throw new IllegalStateException("no payment: " + snap);
        }
        return payment;
    }
}
