package id.jamsos.standalone.issuer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Compares secrets as they are. They are 256 random bits that stand readable in {@code demo/clients.json} anyway; a slow hash is for
 * passwords that people choose, and would cost a tenth of a second per token.
 */
final class RandomSecrets implements PasswordEncoder {
    @Override
    public @Nullable String encode(@Nullable CharSequence secret) {
        return secret == null ? null : secret.toString();
    }

    @Override
    public boolean matches(@Nullable CharSequence given, @Nullable String expected) {
        return given != null && expected != null && MessageDigest.isEqual(bytes(given.toString()), bytes(expected));
    }

    private static byte[] bytes(String secret) {
        return secret.getBytes(StandardCharsets.UTF_8);
    }
}
