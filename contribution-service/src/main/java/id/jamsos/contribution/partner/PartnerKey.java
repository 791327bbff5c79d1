package id.jamsos.contribution.partner;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A public key with which a partner proves itself.
 *
 * @param keyId derived from the key; the first 16 hexadecimal digits of the SHA-256 of its encoded form
 * @param validUntil first moment at which it no longer counts; null while no end is set
 * @param revokedAt from this moment on it counts for nothing, and neither do the tokens that were got with it
 */
public record PartnerKey(
        String keyId,
        RSAPublicKey key,
        Instant validFrom,
        @Nullable Instant validUntil,
        @Nullable Instant revokedAt) {

    private static final int ID_LENGTH = 16;

    public PartnerKey {
        if (validUntil != null && !validFrom.isBefore(validUntil)) {
            throw new IllegalArgumentException("A key is valid for some time at least");
        }
    }

    /** A new key, named after its fingerprint. */
    public static PartnerKey of(RSAPublicKey key, Instant validFrom, @Nullable Instant validUntil) {
        return new PartnerKey(fingerprint(key).substring(0, ID_LENGTH), key, validFrom, validUntil, null);
    }

    public boolean validAt(Instant moment) {
        return !moment.isBefore(validFrom) && !endedBy(moment);
    }

    /** Revoked or past its end: it will never count again. */
    boolean endedBy(Instant moment) {
        return (validUntil != null && !moment.isBefore(validUntil))
                || (revokedAt != null && !moment.isBefore(revokedAt));
    }

    PartnerKey revoke(Instant at) {
        return new PartnerKey(keyId, key, validFrom, validUntil, at);
    }

    /** SHA-256 of the encoded key in hexadecimal digits, as {@code openssl pkey -pubin -outform DER | sha256sum} shows it. */
    public String fingerprint() {
        return fingerprint(key);
    }

    private static String fingerprint(RSAPublicKey key) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key.getEncoded()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
