package id.jamsos.standalone.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import id.jamsos.standalone.PrivateFile;
import java.nio.file.Path;
import java.text.ParseException;

/** The key that signs the tokens. It outlives a restart, and so do the tokens. */
final class SigningKey {
    private static final int BITS = 2048;

    private SigningKey() {}

    static RSAKey readOrCreate(Path file) {
        try {
            return RSAKey.parse(PrivateFile.readOrCreate(file, SigningKey::create));
        } catch (ParseException e) {
            throw new IllegalStateException(file + " holds no RSA key", e);
        }
    }

    private static String create() {
        try {
            return new RSAKeyGenerator(BITS)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyIDFromThumbprint(true)
                    .generate()
                    .toJSONString();
        } catch (JOSEException e) {
            throw new IllegalStateException("no RSA key can be made", e);
        }
    }
}
