package id.jamsos.contribution.snap.web;

import id.jamsos.contribution.snap.AccessTokens;
import id.jamsos.platform.crypto.SignedTokens;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tokens that say themselves whose they are, so that every replica knows them and none stores them. */
@Component
final class SignedAccessTokens implements AccessTokens {

    private static final String AUDIENCE = "snap";

    private final SignedTokens tokens;

    SignedAccessTokens(SignedTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public String issue(Holder holder, Instant now) {
        var content = new SignedTokens.Content(AUDIENCE, holder.clientId(), holder.keyId());
        return tokens.issue(content, now, now.plusSeconds(SECONDS_VALID));
    }

    @Override
    public Optional<Holder> read(String token, Instant now) {
        return tokens.read(token, AUDIENCE, now).map(content -> new Holder(content.subject(), content.keyId()));
    }
}
