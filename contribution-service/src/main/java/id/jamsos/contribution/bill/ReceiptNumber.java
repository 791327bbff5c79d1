package id.jamsos.contribution.bill;

/** The number on the payer's receipt: 15 digits, the last a check digit. */
public record ReceiptNumber(String value) {

    private static final int DERIVED_DIGITS = 14;

    public ReceiptNumber {
        if (!value.matches("[0-9]{15}") || !CheckDigit.fits(value)) {
            throw new IllegalArgumentException("not a receipt number");
        }
    }

    /** The n-th number to try for a payment; another payment may hold it already. */
    public static ReceiptNumber candidate(String paymentId, int n) {
        return new ReceiptNumber(CheckDigit.append(Digits.of(paymentId, n, DERIVED_DIGITS)));
    }

    @Override
    public String toString() {
        return value;
    }
}
