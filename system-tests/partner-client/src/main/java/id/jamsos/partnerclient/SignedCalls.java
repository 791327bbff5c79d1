package id.jamsos.partnerclient;

import java.util.Objects;

/** Gives each request its headers, signs it, sends it, and gets the tokens for that. */
final class SignedCalls {
    private static final String ROOT = "/snap/v1.0";

    private final PartnerCredentials credentials;
    private final Tokens tokens;
    private final ExternalIds externalIds;

    SignedCalls(PartnerCredentials credentials, Manner usual) {
        this.credentials = credentials;
        this.tokens = new Tokens(usual.clock(), () -> requestToken(usual));
        this.externalIds = new ExternalIds(usual.clock());
    }

    /** Service 73. */
    SnapAnswer requestToken(Manner manner) throws NoAnswerException {
        var request = manner.deviation()
                .beforeSigning()
                .apply(SnapRequest.post(ROOT + "/access-token/b2b", SnapMessages.token())
                        .with("X-TIMESTAMP", manner.timestamp())
                        .with("X-CLIENT-KEY", credentials.clientId()));
        String signed = Signatures.tokenString(request.header("X-CLIENT-KEY"), request.header("X-TIMESTAMP"));
        return send(request.with("X-SIGNATURE", Signatures.rsa(credentials.privateKey(), signed)), manner);
    }

    SnapAnswer call(String service, String body, Manner manner) throws NoAnswerException {
        var request = SnapRequest.post(ROOT + service, body)
                .with("X-TIMESTAMP", manner.timestamp())
                .with("X-PARTNER-ID", credentials.clientId())
                .with("X-EXTERNAL-ID", Objects.requireNonNullElseGet(manner.externalId(), externalIds::next))
                .with("CHANNEL-ID", credentials.channelId());
        return switch (manner.signing()) {
            case WITH_TOKEN -> callWithToken(request, manner);
            case WITH_KEY_ONLY -> callWithKey(request, manner);
        };
    }

    /** A token that is refused before its time, since the biller was set up anew or the key was changed, is replaced once. */
    private SnapAnswer callWithToken(SnapRequest request, Manner manner) throws NoAnswerException {
        String token = tokens.get();
        SnapAnswer answer = send(withToken(request, token, manner), manner);
        if (!answer.refusesToken() || !manner.deviation().equals(Deviation.NONE)) {
            return answer;
        }
        tokens.forget(token);
        return send(withToken(request, tokens.get(), manner), manner);
    }

    private SnapRequest withToken(SnapRequest request, String token, Manner manner) {
        var prepared = manner.deviation().beforeSigning().apply(request.with("Authorization", "Bearer " + token));
        String signed = Signatures.symmetricString(prepared, token, prepared.header("X-TIMESTAMP"));
        return prepared.with("X-SIGNATURE", Signatures.hmac(credentials.clientSecret(), signed));
    }

    private SnapAnswer callWithKey(SnapRequest request, Manner manner) throws NoAnswerException {
        var prepared = manner.deviation().beforeSigning().apply(request);
        String signed = Signatures.asymmetricString(prepared, prepared.header("X-TIMESTAMP"));
        return send(prepared.with("X-SIGNATURE", Signatures.rsa(credentials.privateKey(), signed)), manner);
    }

    private static SnapAnswer send(SnapRequest signed, Manner manner) throws NoAnswerException {
        return manner.transport().send(manner.deviation().afterSigning().apply(signed));
    }
}
