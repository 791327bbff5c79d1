package id.jamsos.contribution.bill;

/**
 * The Luhn check digit, by which a counter notices a mistyped number before it asks us: it finds every wrong digit and nearly every swap of
 * two neighbours.
 */
final class CheckDigit {

    private CheckDigit() {}

    static String append(String digits) {
        return digits + (char) ('0' + (10 - sum(digits, true) % 10) % 10);
    }

    static boolean fits(String digits) {
        return sum(digits, false) % 10 == 0;
    }

    private static int sum(String digits, boolean doubleLast) {
        int sum = 0;
        boolean twice = doubleLast;
        for (int i = digits.length() - 1; i >= 0; i--) {
            int digit = digits.charAt(i) - '0';
            int weighed = twice ? 2 * digit : digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
            twice = !twice;
        }
        return sum;
    }
}
