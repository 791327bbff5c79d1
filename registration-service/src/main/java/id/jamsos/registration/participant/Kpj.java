package id.jamsos.registration.participant;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.regex.Pattern;

/**
 * The participant number printed on the card: two digits of the registration year, eight digits, and a Luhn check digit
 * that catches a mistyped digit at the counter.
 */
public record Kpj(String digits) {
    private static final Pattern ELEVEN_DIGITS = Pattern.compile("[0-9]{11}");
    private static final long NUMBERS_PER_YEAR = 100_000_000L;

    public Kpj {
        if (!isValid(digits)) {
            throw new IllegalArgumentException("not a KPJ");
        }
    }

    public static boolean isValid(String text) {
        return ELEVEN_DIGITS.matcher(text).matches() && luhnSum(text) % 10 == 0;
    }

    /**
     * The number that the participant gets unless somebody has it already; then the next attempt gives another. Derived
     * from the id, so that a repeated registration tries the same numbers in the same order.
     */
    public static Kpj candidate(ParticipantId owner, int year, int attempt) {
        long hash = ByteBuffer.wrap(sha256(owner.value() + "/" + attempt)).getLong();
        String payload = "%02d%08d".formatted(year % 100, Math.floorMod(hash, NUMBERS_PER_YEAR));
        int checkDigit = (10 - luhnSum(payload + "0") % 10) % 10;
        return new Kpj(payload + checkDigit);
    }

    @Override
    public String toString() {
        return digits;
    }

    private static int luhnSum(String text) {
        int sum = 0;
        for (int fromRight = 0; fromRight < text.length(); fromRight++) {
            int digit = text.charAt(text.length() - 1 - fromRight) - '0';
            int weighted = fromRight % 2 == 0 ? digit : digit * 2;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
