package id.jamsos.partnerclient;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The strings that SNAP signs, and the two algorithms that sign them. Signatures are Base64 without line breaks. */
public final class Signatures {
    private Signatures() {}

    /** What is signed to get a token. */
    public static String tokenString(String clientId, String timestamp) {
        return clientId + "|" + timestamp;
    }

    /** What is signed when a token comes along. */
    public static String symmetricString(SnapRequest request, String token, String timestamp) {
        return request.method() + ":" + request.path() + ":" + token + ":" + bodyHash(request.body()) + ":" + timestamp;
    }

    /** What is signed when no token comes along. */
    public static String asymmetricString(SnapRequest request, String timestamp) {
        return request.method() + ":" + request.path() + ":" + bodyHash(request.body()) + ":" + timestamp;
    }

    public static String bodyHash(String body) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(JsonWhitespace.removedFrom(body).getBytes(UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String hmac(String secret, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA512");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA512"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String rsa(PrivateKey key, String text) {
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(text.getBytes(UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public static boolean verifies(PublicKey key, String text, String base64) {
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initVerify(key);
            signature.update(text.getBytes(UTF_8));
            return signature.verify(Base64.getDecoder().decode(base64));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
