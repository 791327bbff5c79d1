package id.jamsos.contribution.partner.web;

import id.jamsos.contribution.partner.KeyText;
import id.jamsos.contribution.partner.PartnerKey;
import id.jamsos.platform.problem.FieldErrors;
import io.swagger.v3.oas.annotations.media.Schema;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A public key as it came.
 *
 * @param publicKey SubjectPublicKeyInfo in PEM, as {@code openssl pkey -pubout} writes it
 * @param validFrom with an offset; now when missing
 * @param validUntil with an offset; no end when missing
 */
record KeyBody(
        @Nullable String publicKey,

        @Schema(example = "2026-12-01T00:00:00+07:00") @Nullable
        String validFrom,

        @Schema(example = "2027-12-01T00:00:00+07:00") @Nullable
        String validUntil) {

    /** The key, if nothing was noted. */
    Optional<PartnerKey> read(FieldErrors errors, String prefix, Instant now) {
        var key = errors.required(prefix + "publicKey", publicKey)
                .flatMap(text -> publicKey(text, errors, prefix + "publicKey"));
        var from = validFrom == null ? Optional.of(now) : moment(errors, prefix + "validFrom", validFrom);
        Optional<Instant> until =
                validUntil == null ? Optional.empty() : moment(errors, prefix + "validUntil", validUntil);
        if (until.isPresent() && (!until.get().isAfter(now) || !until.get().isAfter(from.orElse(now)))) {
            errors.reject(prefix + "validUntil", "too-early");
        }
        return errors.any()
                ? Optional.empty()
                : key.map(rsa -> PartnerKey.of(rsa, from.orElseThrow(), until.orElse(null)));
    }

    private static Optional<RSAPublicKey> publicKey(String text, FieldErrors errors, String field) {
        return switch (KeyText.read(text)) {
            case KeyText.Key(var key) -> Optional.of(key);
            case KeyText.Refused.PRIVATE -> rejected(errors, field, "key-private");
            case KeyText.Refused.NOT_RSA -> rejected(errors, field, "key-not-rsa");
            case KeyText.Refused.SIZE -> rejected(errors, field, "key-size");
        };
    }

    private static Optional<RSAPublicKey> rejected(FieldErrors errors, String field, String code) {
        errors.reject(field, code, KeyText.LEAST_BITS, KeyText.MOST_BITS);
        return Optional.empty();
    }

    /** As exact as it will be stored, so that a repeated answer is the same. */
    private static Optional<Instant> moment(FieldErrors errors, String field, String text) {
        return errors.parse(
                field, text, at -> ZonedDateTime.parse(at).toInstant().truncatedTo(ChronoUnit.MILLIS), "moment");
    }
}
