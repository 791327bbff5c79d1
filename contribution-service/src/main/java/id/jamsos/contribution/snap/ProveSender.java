package id.jamsos.contribution.snap;

import id.jamsos.contribution.partner.Partner;
import id.jamsos.contribution.partner.PartnerKey;
import id.jamsos.contribution.partner.Partners;

/**
 * Finds out who sent a request: headers, token or client, X-TIMESTAMP, signature, in this order. With an access token the signature is made
 * with the shared secret, without one with the partner's private key.
 */
public final class ProveSender {

    /**
     * Who sent the request.
     *
     * @param keyId of the key by which the partner proved itself, now or when it asked for its token
     */
    public record Sender(Partner partner, String keyId) {}

    private final Partners partners;
    private final AccessTokens tokens;

    public ProveSender(Partners partners, AccessTokens tokens) {
        this.partners = partners;
        this.tokens = tokens;
    }

    /**
     * Proves the sender.
     *
     * @throws SnapRefusedException when nothing is proven
     */
    public Sender handle(SnapCall call) {
        SnapHeader.check(call);
        if (call.operation() == SnapOperation.ACCESS_TOKEN) {
            return byClientKey(call);
        }
        return call.find(SnapHeader.AUTHORIZATION).isPresent() ? byToken(call) : byPartnerId(call);
    }

    /**
     * Whether the partner may call from where it does, and under the name that it gives its counter.
     *
     * @throws SnapRefusedException when it may not
     */
    public void admit(Sender sender, SnapCall call) {
        Partner partner = sender.partner();
        boolean anywhere = partner.terms().allowedAddresses().isEmpty();
        if (!anywhere && (call.from() == null || !partner.mayCallFrom(call.from()))) {
            throw unauthorized(call, "Address");
        }
        var channels = partner.terms().channelIds();
        if (call.operation() != SnapOperation.ACCESS_TOKEN
                && !channels.isEmpty()
                && !channels.contains(call.header(SnapHeader.CHANNEL_ID))) {
            throw unauthorized(call, "Channel");
        }
    }

    private Sender byClientKey(SnapCall call) {
        String clientId = call.header(SnapHeader.X_CLIENT_KEY);
        Partner partner = partners.ofClient(clientId).orElseThrow(() -> unauthorized(call, "Client"));
        requireCurrent(call);
        return signedByKey(call, partner, StringToSign.token(clientId, call.header(SnapHeader.X_TIMESTAMP)));
    }

    private Sender byPartnerId(SnapCall call) {
        Partner partner = partners.ofClient(call.header(SnapHeader.X_PARTNER_ID))
                .orElseThrow(() -> unauthorized(call, "Partner"));
        requireCurrent(call);
        String signed = StringToSign.asymmetric(call.relativeUrl(), call.body(), call.header(SnapHeader.X_TIMESTAMP));
        return signedByKey(call, partner, signed);
    }

    private Sender byToken(SnapCall call) {
        String authorization = call.header(SnapHeader.AUTHORIZATION);
        String token = authorization.substring(authorization.lastIndexOf(' ') + 1);
        AccessTokens.Holder holder = tokens.read(token, call.receivedAt()).orElseThrow(() -> invalidToken(call));
        Partner partner = partners.ofClient(holder.clientId())
                .filter(known -> known.keysAt(call.receivedAt()).stream()
                        .anyMatch(key -> key.keyId().equals(holder.keyId())))
                .orElseThrow(() -> invalidToken(call));
        if (!partner.clientId().equals(call.header(SnapHeader.X_PARTNER_ID))) {
            throw unauthorized(call, "Partner");
        }
        requireCurrent(call);
        String signed =
                StringToSign.symmetric(call.relativeUrl(), token, call.body(), call.header(SnapHeader.X_TIMESTAMP));
        String signature = call.header(SnapHeader.X_SIGNATURE);
        if (partner.secretsAt(call.receivedAt()).stream()
                .noneMatch(secret -> Signatures.isSymmetric(secret.value(), signed, signature))) {
            throw unauthorized(call, "Signature");
        }
        return new Sender(partner, holder.keyId());
    }

    private static Sender signedByKey(SnapCall call, Partner partner, String signed) {
        String signature = call.header(SnapHeader.X_SIGNATURE);
        return partner.keysAt(call.receivedAt()).stream()
                .filter(key -> Signatures.isAsymmetric(key.key(), signed, signature))
                .map(PartnerKey::keyId)
                .findFirst()
                .map(keyId -> new Sender(partner, keyId))
                .orElseThrow(() -> unauthorized(call, "Signature"));
    }

    private static void requireCurrent(SnapCall call) {
        if (!SnapTimes.isCurrent(call.sentAt(), call.receivedAt())) {
            throw unauthorized(call, "Timestamp");
        }
    }

    private static SnapRefusedException unauthorized(SnapCall call, String reason) {
        return new SnapRefusedException(SnapCase.UNAUTHORIZED.of(call.operation(), "[" + reason + "]"));
    }

    private static SnapRefusedException invalidToken(SnapCall call) {
        return new SnapRefusedException(SnapCase.INVALID_TOKEN.of(call.operation()));
    }
}
