package id.jamsos.contribution.bill;

/** The number (kode iuran) by which a payment channel finds a bill: 18 digits, the first two 88, the last a check digit. */
public record BillingCode(String value) {

    private static final String PREFIX = "88";
    private static final int DERIVED_DIGITS = 15;

    public BillingCode {
        if (!value.matches("88[0-9]{16}") || !CheckDigit.fits(value)) {
            throw new IllegalArgumentException("not a billing code");
        }
    }

    /** The n-th code to try for a bill; another bill may hold it already. */
    static BillingCode candidate(BillId bill, int n) {
        return new BillingCode(CheckDigit.append(PREFIX + Digits.of(bill.value(), n, DERIVED_DIGITS)));
    }

    @Override
    public String toString() {
        return value;
    }
}
