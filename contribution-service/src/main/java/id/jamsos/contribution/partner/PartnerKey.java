package id.jamsos.contribution.partner;

import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
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

    public boolean validAt(Instant moment) {
        return !moment.isBefore(validFrom)
                && (validUntil == null || moment.isBefore(validUntil))
                && (revokedAt == null || moment.isBefore(revokedAt));
    }
}
