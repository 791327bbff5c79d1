package id.jamsos.standalone.partner;

import id.jamsos.standalone.PrivateFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;

/**
 * What a partner's engineer has in hand, one value for each file, readable by their owner only. What the partner makes itself is there
 * before the registration; what the registration answers comes after it, so a crash in between leaves all that its repetition needs.
 */
public final class DemoPartnerFiles {
    private static final int BITS = 2048;
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

    /** Values of the demonstration, in no register of the real world. */
    private static final String SERVICE_ID = "99900001";

    private static final String CHANNEL_ID = "99901";

    private final Path directory;

    public DemoPartnerFiles(Path directory) {
        this.directory = directory;
    }

    /** Makes the key pair and the two numbers, unless they are there. */
    public void prepare() {
        privateKey();
        serviceId();
        channelId();
    }

    /** Whether the registration has been answered, and the answer written down. */
    public boolean isComplete() {
        return Files.exists(clientId()) && Files.exists(clientSecret());
    }

    void complete(String clientId, String clientSecret) {
        PrivateFile.readOrCreate(clientId(), () -> clientId);
        PrivateFile.readOrCreate(clientSecret(), () -> clientSecret);
    }

    public Path directory() {
        return directory;
    }

    String serviceId() {
        return PrivateFile.readOrCreate(directory.resolve("partner-service-id"), () -> SERVICE_ID);
    }

    String channelId() {
        return PrivateFile.readOrCreate(directory.resolve("channel-id"), () -> CHANNEL_ID);
    }

    private Path clientId() {
        return directory.resolve("client-id");
    }

    private Path clientSecret() {
        return directory.resolve("client-secret");
    }

    private String privateKey() {
        return PrivateFile.readOrCreate(directory.resolve("private-key.pem"), DemoPartnerFiles::newPrivateKey);
    }

    private static String newPrivateKey() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            return pem("PRIVATE KEY", generator.generateKeyPair().getPrivate().getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no RSA key can be made", e);
        }
    }

    /** The other half of the private key, as {@code openssl pkey -pubout} would write it. */
    String publicKey() {
        String base64 = privateKey().replaceAll("-----[A-Z ]+-----|\\s", "");
        try {
            var rsa = KeyFactory.getInstance("RSA");
            var secret = (RSAPrivateCrtKey) rsa.generatePrivate(
                    new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
            var both = rsa.generatePublic(new RSAPublicKeySpec(secret.getModulus(), secret.getPublicExponent()));
            return pem("PUBLIC KEY", both.getEncoded());
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException(directory + " holds no private RSA key", e);
        }
    }

    private static String pem(String label, byte[] encoded) {
        return "-----BEGIN " + label + "-----\n" + LINES.encodeToString(encoded) + "\n-----END " + label + "-----\n";
    }
}
