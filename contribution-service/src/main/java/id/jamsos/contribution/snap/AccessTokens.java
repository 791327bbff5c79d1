package id.jamsos.contribution.snap;

import java.time.Instant;
import java.util.Optional;

/** The tokens with which a partner calls after it proved itself once by its key. */
public interface AccessTokens {

    /** How long a token counts, in seconds. */
    int SECONDS_VALID = 900;

    /**
     * Whom a token was given to.
     *
     * @param keyId of the key with which it was asked for; once that no longer counts, neither does the token
     */
    record Holder(String clientId, String keyId) {}

    /** At most 2048 characters. */
    String issue(Holder holder, Instant now);

    /** Whose token this is; empty when it is none of ours or no longer counts. */
    Optional<Holder> read(String token, Instant now);
}
