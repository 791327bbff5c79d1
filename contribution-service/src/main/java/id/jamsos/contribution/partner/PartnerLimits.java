package id.jamsos.contribution.partner;

import id.jamsos.contribution.money.Rupiah;

/**
 * How much a partner may send.
 *
 * @param highestPayment the most that one payment may be
 * @param requestsPerSecond on average, counted by each gateway
 */
public record PartnerLimits(Rupiah highestPayment, int requestsPerSecond) {

    public static final int MOST_REQUESTS_PER_SECOND = 10_000;

    public PartnerLimits {
        if (highestPayment.isZero() || requestsPerSecond < 1 || requestsPerSecond > MOST_REQUESTS_PER_SECOND) {
            throw new IllegalArgumentException("Limits that let nothing through, or everything");
        }
    }
}
