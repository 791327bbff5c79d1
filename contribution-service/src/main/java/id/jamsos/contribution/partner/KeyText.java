package id.jamsos.contribution.partner;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a partner sends as its public key: SubjectPublicKeyInfo in PEM, or the Base64 text of it alone. */
public sealed interface KeyText {

    int LEAST_BITS = 2_048;

    /** Beyond it a verification costs more than it protects. */
    int MOST_BITS = 4_096;

    int LONGEST = 8_000;

    Pattern PEM = Pattern.compile("-----BEGIN PUBLIC KEY-----(.*?)-----END PUBLIC KEY-----", Pattern.DOTALL);

    record Key(RSAPublicKey key) implements KeyText {}

    enum Refused implements KeyText {
        /** The secret half, which is compromised now. */
        PRIVATE,
        /** No RSA key in that form. */
        NOT_RSA,
        /** Too short to be trusted, or absurdly long. */
        SIZE
    }

    static KeyText read(String text) {
        if (text.contains("PRIVATE KEY-----")) {
            return Refused.PRIVATE;
        }
        if (text.length() > LONGEST) {
            return Refused.NOT_RSA;
        }
        Matcher pem = PEM.matcher(text);
        String base64 = pem.find() ? pem.group(1) : text;
        try {
            return decode(Base64.getDecoder().decode(base64.replaceAll("\\s", "")));
        } catch (IllegalArgumentException | GeneralSecurityException e) {
            return Refused.NOT_RSA;
        }
    }

    private static KeyText decode(byte[] encoded) throws GeneralSecurityException {
        if (isPrivate(encoded)) {
            return Refused.PRIVATE;
        }
        var key = (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(encoded));
        int bits = key.getModulus().bitLength();
        return bits < LEAST_BITS || bits > MOST_BITS ? Refused.SIZE : new Key(key);
    }

    /** Every form of a private key is a DER sequence that begins with its version, 0 or 1; that of a public key is not. */
    private static boolean isPrivate(byte[] der) {
        boolean longForm = der.length > 1 && der[1] < 0;
        int content = longForm ? 2 + (der[1] & 0x7f) : 2;
        return der.length > content + 2
                && der[0] == 0x30
                && der[content] == 0x02
                && der[content + 1] == 0x01
                && (der[content + 2] == 0 || der[content + 2] == 1);
    }
}
