package id.jamsos.contribution.snap;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What is signed, put together as the standard says (SNAP, "Keamanan"). */
public final class StringToSign {

    private StringToSign() {}

    /** For the access token. */
    public static String token(String clientId, String timestamp) {
        return clientId + "|" + timestamp;
    }

    /**
     * For a call with an access token.
     *
     * @param relativeUrl path and query exactly as called
     * @param body the bytes as received
     * @param timestamp X-TIMESTAMP as received
     */
    public static String symmetric(String relativeUrl, String accessToken, byte[] body, String timestamp) {
        return String.join(":", SnapOperation.METHOD, relativeUrl, accessToken, hash(body), timestamp);
    }

    /** For a call without an access token. */
    public static String asymmetric(String relativeUrl, byte[] body, String timestamp) {
        return String.join(":", SnapOperation.METHOD, relativeUrl, hash(body), timestamp);
    }

    /** SHA-256 of the minified body in small hexadecimal digits. */
    private static String hash(byte[] body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(JsonMinifier.minify(body));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
