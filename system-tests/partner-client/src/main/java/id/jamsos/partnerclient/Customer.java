package id.jamsos.partnerclient;

/**
 * Whom the clerk has in front of him.
 *
 * @param number customerNo: the worker's NIK of 16 digits, or a billing code of 18
 */
public record Customer(String number) {
    public static Customer worker(String nik) {
        return new Customer(nik);
    }

    public static Customer billingCode(String code) {
        return new Customer(code);
    }

    @Override
    public String toString() {
        return "Customer[…]";
    }
}
