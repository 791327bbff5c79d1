package id.jamsos.contribution.snap.web;

import id.jamsos.contribution.snap.AccessTokens;
import id.jamsos.contribution.snap.ResponseCode;
import id.jamsos.contribution.snap.SnapCase;
import id.jamsos.contribution.snap.SnapOperation;
import org.springframework.stereotype.Component;

/** Service 73: an access token for whoever signs with its key. A suspended partner gets one too, to ask about what it took before. */
@Component
final class TokenAnswering implements Answering {

    private final AccessTokens tokens;

    TokenAnswering(AccessTokens tokens) {
        this.tokens = tokens;
    }

    /** {@code expiresIn} is a text in the standard. */
    record Token(String responseCode, String responseMessage, String accessToken, String tokenType, String expiresIn) {}

    @Override
    public SnapOperation operation() {
        return SnapOperation.ACCESS_TOKEN;
    }

    @Override
    public SnapAnswer answer(ProvenCall call) {
        var _ = call.body();
        var holder =
                new AccessTokens.Holder(call.partner().clientId(), call.sender().keyId());
        String token = tokens.issue(holder, call.call().receivedAt());
        ResponseCode code = SnapCase.SUCCESSFUL.of(operation());
        return new SnapAnswer(
                code,
                new Token(code.code(), code.message(), token, "Bearer", Integer.toString(AccessTokens.SECONDS_VALID)));
    }
}
