package id.jamsos.contribution.partner.web;

import id.jamsos.contribution.partner.ClientSecret;
import id.jamsos.contribution.partner.Partner;
import id.jamsos.contribution.partner.PartnerKey;
import id.jamsos.platform.aggregate.CommandIdentity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Answers to commands, made only of what never changes, so that a repetition is answered as the first time. */
final class CommandViews {

    private CommandViews() {}

    /**
     * A partner has been registered.
     *
     * @param clientSecret null in a repetition that comes more than a day later, or after the secret has ended
     */
    record Registered(
            String partnerId, String clientId, @Nullable String clientSecret, String tokenEndpoint) {

        static Registered of(Partner partner, CommandIdentity command, Instant now) {
            return new Registered(
                    partner.id().value(),
                    partner.clientId(),
                    secret(partner, command, now),
                    ChannelView.TOKEN_ENDPOINT);
        }
    }

    /**
     * A secret has been made.
     *
     * @param clientSecret null in a repetition that comes more than a day later, or after the secret has ended
     */
    record NewSecret(String clientId, @Nullable String clientSecret) {
        static NewSecret of(Partner partner, CommandIdentity command, Instant now) {
            return new NewSecret(partner.clientId(), secret(partner, command, now));
        }
    }

    record NewKey(
            String keyId,
            String fingerprint,
            Instant validFrom,
            @Nullable Instant validUntil) {
        static NewKey of(PartnerKey key) {
            return new NewKey(key.keyId(), key.fingerprint(), key.validFrom(), key.validUntil());
        }
    }

    record RevokedKey(String keyId, @Nullable Instant revokedAt) {
        static RevokedKey of(PartnerKey key) {
            return new RevokedKey(key.keyId(), key.revokedAt());
        }
    }

    private static @Nullable String secret(Partner partner, CommandIdentity command, Instant now) {
        return partner.secretMadeBy(command.derivedId(), now)
                .map(ClientSecret::value)
                .orElse(null);
    }
}
