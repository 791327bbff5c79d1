package id.jamsos.platform.crypto;

import com.google.crypto.tink.jwt.JwtInvalidException;
import com.google.crypto.tink.jwt.JwtMac;
import com.google.crypto.tink.jwt.JwtValidator;
import com.google.crypto.tink.jwt.RawJwt;
import com.google.crypto.tink.jwt.VerifiedJwt;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Short-lived bearer tokens that only this installation makes and reads (JWT, HS256). They are signed, not encrypted: nothing secret goes
 * into them.
 */
public final class SignedTokens {
    /** What a token may weigh; longer ones are neither made nor looked into. */
    public static final int LONGEST = 2048;

    private static final String KEY_ID = "key_id";

    private final JwtMac mac;

    SignedTokens(JwtMac mac) {
        this.mac = mac;
    }

    /**
     * What a token says.
     *
     * @param audience what the token is for; one made for something else is no token there
     * @param subject whose it is
     * @param keyId of the key with which its owner asked for it
     */
    public record Content(String audience, String subject, String keyId) {}

    /**
     * Makes a token that counts up to a moment.
     *
     * @throws IllegalArgumentException when it would be too long
     */
    public String issue(Content content, Instant now, Instant expiresAt) {
        var token = sign(RawJwt.newBuilder()
                .setAudience(content.audience())
                .setSubject(content.subject())
                .addStringClaim(KEY_ID, content.keyId())
                .setIssuedAt(now)
                .setExpiration(expiresAt)
                .build());
        if (token.length() > LONGEST) {
            throw new IllegalArgumentException("A token has at most " + LONGEST + " characters");
        }
        return token;
    }

    /** What a token says; empty when it is not ours, for something else, changed or over. */
    public Optional<Content> read(String token, String audience, Instant now) {
        if (token.length() > LONGEST) {
            return Optional.empty();
        }
        var rules = JwtValidator.newBuilder()
                .expectAudience(audience)
                .setClock(Clock.fixed(now, ZoneOffset.UTC))
                .build();
        try {
            return Optional.of(content(mac.verifyMacAndDecode(token, rules), audience));
        } catch (GeneralSecurityException refused) {
            return Optional.empty();
        }
    }

    private String sign(RawJwt token) {
        try {
            return mac.computeMacAndEncode(token);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("signing failed", impossible);
        }
    }

    private static Content content(VerifiedJwt token, String audience) throws JwtInvalidException {
        return new Content(audience, token.getSubject(), token.getStringClaim(KEY_ID));
    }
}
