package id.jamsos.partnerclient;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/**
 * What a partner was given, and the key that it made itself.
 *
 * @param clientId X-CLIENT-KEY and X-PARTNER-ID
 * @param clientSecret for symmetric signatures
 * @param privateKey RSA; its public half is registered
 * @param partnerServiceId 1 to 8 digits, without the spaces that it is padded with on the wire
 * @param channelId CHANNEL-ID
 */
public record PartnerCredentials(
        String clientId, String clientSecret, PrivateKey privateKey, String partnerServiceId, String channelId) {

    /** Reads them from a directory with one file for each. */
    public static PartnerCredentials read(Path directory) throws IOException {
        return new PartnerCredentials(
                text(directory, "client-id"),
                text(directory, "client-secret"),
                privateKey(text(directory, "private-key.pem")),
                text(directory, "partner-service-id"),
                text(directory, "channel-id"));
    }

    /** Reads an RSA key in PKCS #8, as {@code openssl genpkey} writes it. */
    public static PrivateKey privateKey(String pem) {
        String base64 = pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
        try {
            return KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalArgumentException("not an RSA key in PKCS #8", e);
        }
    }

    public PartnerCredentials withSecret(String secret) {
        return new PartnerCredentials(clientId, secret, privateKey, partnerServiceId, channelId);
    }

    public PartnerCredentials withKey(PrivateKey key) {
        return new PartnerCredentials(clientId, clientSecret, key, partnerServiceId, channelId);
    }

    /** The partner service id as it stands in every message: 8 characters, spaces first. */
    public String paddedServiceId() {
        return " ".repeat(8 - partnerServiceId.length()) + partnerServiceId;
    }

    private static String text(Path directory, String file) throws IOException {
        return Files.readString(directory.resolve(file)).strip();
    }

    @Override
    public String toString() {
        return "PartnerCredentials[" + clientId + "]";
    }
}
