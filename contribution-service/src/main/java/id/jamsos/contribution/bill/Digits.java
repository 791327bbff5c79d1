package id.jamsos.contribution.bill;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Digits derived from what they number, so that a repeated attempt arrives at the same ones. */
final class Digits {

    private Digits() {}

    /** As many digits as asked for, evenly spread; a taken number is avoided by the next candidate. */
    static String of(String numbered, int candidate, int count) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((numbered + '/' + candidate).getBytes(StandardCharsets.UTF_8));
            String digits = new BigInteger(1, hash).toString();
            return digits.substring(digits.length() - count);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
