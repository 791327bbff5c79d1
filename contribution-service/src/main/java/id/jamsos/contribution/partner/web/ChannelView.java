package id.jamsos.contribution.partner.web;

import id.jamsos.contribution.partner.ClientSecret;
import id.jamsos.contribution.partner.Partner;
import id.jamsos.contribution.partner.PartnerKey;
import id.jamsos.contribution.partner.Suspension;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A partner as its keepers see it.
 *
 * @param secrets how long each secret still counts, never what it is
 */
record ChannelView(
        String partnerId,
        String clientId,
        TermsBody terms,
        List<KeyView> keys,
        List<SecretView> secrets,
        @Nullable SuspensionView suspension,
        String tokenEndpoint,
        Instant registeredAt) {

    /** Where a partner gets its tokens, from the gateway. */
    static final String TOKEN_ENDPOINT = "/snap/v1.0/access-token/b2b";

    enum KeyState {
        NOT_YET_VALID,
        VALID,
        EXPIRED,
        REVOKED
    }

    record KeyView(
            String keyId,
            String fingerprint,
            KeyState state,
            Instant validFrom,
            @Nullable Instant validUntil,
            @Nullable Instant revokedAt) {

        static KeyView of(PartnerKey key, Instant now) {
            return new KeyView(
                    key.keyId(),
                    key.fingerprint(),
                    state(key, now),
                    key.validFrom(),
                    key.validUntil(),
                    key.revokedAt());
        }

        private static KeyState state(PartnerKey key, Instant now) {
            if (key.revokedAt() != null) {
                return KeyState.REVOKED;
            }
            if (key.validAt(now)) {
                return KeyState.VALID;
            }
            return now.isBefore(key.validFrom()) ? KeyState.NOT_YET_VALID : KeyState.EXPIRED;
        }
    }

    /**
     * A secret that counts.
     *
     * @param validUntil null for the current one
     */
    record SecretView(@Nullable Instant validUntil) {
        static SecretView of(ClientSecret secret) {
            return new SecretView(secret.validUntil());
        }
    }

    record SuspensionView(Instant since, String reason) {
        static SuspensionView of(Suspension suspension) {
            return new SuspensionView(suspension.since(), suspension.reason());
        }
    }

    static ChannelView of(Partner partner, Instant now) {
        return new ChannelView(
                partner.id().value(),
                partner.clientId(),
                TermsBody.of(partner.terms()),
                partner.keys().stream().map(key -> KeyView.of(key, now)).toList(),
                partner.secretsAt(now).stream().map(SecretView::of).toList(),
                Optional.ofNullable(partner.suspension())
                        .map(SuspensionView::of)
                        .orElse(null),
                TOKEN_ENDPOINT,
                partner.registeredAt());
    }
}
