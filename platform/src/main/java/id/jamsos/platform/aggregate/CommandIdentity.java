package id.jamsos.platform.aggregate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * What makes two requests the same command: who sent it, what it asks for, and the key that the sender gave it.
 *
 * @param client the client id of the caller's token
 * @param operation method and path pattern, such as {@code POST /api/v1/bills}
 * @param key the Idempotency-Key header
 * @param fingerprint hash of the body; the same key with another fingerprint is a mistake of the sender
 */
public record CommandIdentity(String client, String operation, String key, String fingerprint) {
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int ID_LENGTH = 26;

    /** The id of what this command creates: the same for every repetition, 26 characters of Crockford's base 32. */
    public String derivedId() {
        return derivedId("");
    }

    /** Like {@link #derivedId()}, for a command that creates several things. */
    public String derivedId(String purpose) {
        return base32(sha256(client + '\0' + operation + '\0' + key + '\0' + purpose));
    }

    private static String base32(byte[] hash) {
        var id = new StringBuilder(ID_LENGTH);
        int bits = 0;
        int held = 0;
        for (int at = 0; id.length() < ID_LENGTH; ) {
            if (held < 5) {
                bits = (bits << 8) | (hash[at++] & 0xff);
                held += 8;
            }
            held -= 5;
            id.append(ALPHABET.charAt((bits >>> held) & 31));
        }
        return id.toString();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
