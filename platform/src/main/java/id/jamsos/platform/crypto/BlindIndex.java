package id.jamsos.platform.crypto;

import com.google.crypto.tink.prf.PrfSet;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

/**
 * Turns a value into a keyed, irreversible index: equal values have equal indexes, by which encrypted values are found and kept unique.
 * The primary key of the keyset makes it, so changing that key means to index everything again. Fingerprints made with it
 * cannot be: under a new key a repeated command would look like another one.
 */
public final class BlindIndex {
    private static final int BYTES = 32;

    private final PrfSet prfs;

    BlindIndex(PrfSet prfs) {
        this.prfs = prfs;
    }

    /** 43 characters of Base64url. Normalise the value first: every difference in it is a difference in the index. */
    public String of(String value) {
        try {
            var index = prfs.computePrimary(value.getBytes(StandardCharsets.UTF_8), BYTES);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(index);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("indexing failed", impossible);
        }
    }
}
