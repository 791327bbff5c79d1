package id.jamsos.contribution;

import id.jamsos.contribution.partner.Credentials;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Credentials that nobody can guess: 128 random bits name a client, 256 are its secret. */
final class RandomCredentials implements Credentials {

    private static final int CLIENT_ID_BYTES = 16;
    private static final int SECRET_BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    @Override
    public String newClientId() {
        return HexFormat.of().formatHex(random(CLIENT_ID_BYTES));
    }

    @Override
    public String newSecret() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random(SECRET_BYTES));
    }

    private byte[] random(int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
