package id.jamsos.contribution.snap;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Checks signatures. Their text is Base64 as in the standard's tables; hexadecimal digits, as in its samples, are taken too. Such digits are
 * valid Base64 as well, so both readings are tried.
 */
public final class Signatures {

    /** Of an RSA key with 4096 bits in hexadecimal digits. */
    static final int LONGEST = 1024;

    private static final String HMAC = "HmacSHA512";
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/]+={0,2}");
    private static final Pattern HEX = Pattern.compile("(?:[0-9a-fA-F]{2})+");

    private Signatures() {}

    /** Whether a text could be a signature. */
    static boolean isWellFormed(String signature) {
        return signature.length() <= LONGEST && !readings(signature).isEmpty();
    }

    /** Whether the signature is the HMAC-SHA512 of what was signed; takes the same time wherever they differ. */
    public static boolean isSymmetric(String secret, String signed, String signature) {
        byte[] expected = hmac(secret, signed);
        boolean equal = false;
        for (byte[] reading : readings(signature)) {
            equal |= MessageDigest.isEqual(expected, reading);
        }
        return equal;
    }

    /** Whether the signature was made with the private key that belongs to the public one (SHA256withRSA). */
    public static boolean isAsymmetric(RSAPublicKey key, String signed, String signature) {
        return readings(signature).stream().anyMatch(reading -> verifies(key, signed, reading));
    }

    static byte[] hmac(String secret, String signed) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), HMAC));
            return mac.doFinal(signed.getBytes(UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK has " + HMAC, impossible);
        }
    }

    private static boolean verifies(RSAPublicKey key, String signed, byte[] signature) {
        try {
            Signature check = Signature.getInstance("SHA256withRSA");
            check.initVerify(key);
            check.update(signed.getBytes(UTF_8));
            return check.verify(signature);
        } catch (SignatureException _) {
            return false; // not even of the length of this key's signatures
        } catch (InvalidKeyException unusable) {
            throw new IllegalStateException("A registered key is unusable", unusable);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK has SHA256withRSA", impossible);
        }
    }

    private static List<byte[]> readings(String signature) {
        var readings = new ArrayList<byte[]>(2);
        if (HEX.matcher(signature).matches()) {
            readings.add(HexFormat.of().parseHex(signature));
        }
        if (BASE64.matcher(signature).matches()) {
            try {
                readings.add(Base64.getDecoder().decode(signature));
            } catch (IllegalArgumentException _) {
                // letters of Base64 in a number that it does not have
            }
        }
        return readings;
    }
}
