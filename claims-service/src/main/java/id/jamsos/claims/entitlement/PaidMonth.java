package id.jamsos.claims.entitlement;

/**
 * One month of one programme, paid.
 *
 * @param base monthly income that the contribution was calculated from, whole rupiah
 * @param amount contribution, whole rupiah
 */
public record PaidMonth(long base, long amount, String billId, String paymentId) {
    public PaidMonth {
        if (base < 0 || amount < 0) {
            throw new IllegalArgumentException("Nothing is paid with less than nothing");
        }
    }
}
