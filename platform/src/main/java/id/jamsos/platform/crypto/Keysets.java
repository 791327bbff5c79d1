package id.jamsos.platform.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.jwt.JwtHmacParameters;
import com.google.crypto.tink.jwt.JwtMac;
import com.google.crypto.tink.jwt.JwtMacConfig;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.List;

/**
 * The keysets of one installation: {@code fields.json} (AES-256-GCM), {@code blind-index.json} (HMAC-SHA-256) and {@code tokens.json}
 * (JWT, HS256), each in Tink's JSON format. To rotate the key of the fields or of the tokens, add a key
 * to the file, restart everything that reads it, and only then make the key primary: what was made with older ones names its key and is
 * still read, and nobody meets a key that he does not have yet. Every service that shares a blind index with another reads the same directory.
 */
public record Keysets(FieldCipher fieldCipher, BlindIndex blindIndex, SignedTokens signedTokens) {
    static final String FIELDS = "fields.json";
    static final String BLIND_INDEX = "blind-index.json";
    static final String TOKENS = "tokens.json";
    static final List<String> FILES = List.of(FIELDS, BLIND_INDEX, TOKENS);

    private static final int TOKEN_KEY_BYTES = 32;

    private static final Configuration TINK;

    static {
        try {
            AeadConfig.register();
            PrfConfig.register();
            JwtMacConfig.register();
            TINK = RegistryConfiguration.get();
        } catch (GeneralSecurityException broken) {
            throw new ExceptionInInitializerError(broken);
        }
    }

    /**
     * Reads all keysets.
     *
     * @throws IllegalStateException if a keyset is missing or unreadable: production creates its keysets before the first start
     */
    public static Keysets load(Path directory) {
        try {
            var aead = read(directory.resolve(FIELDS)).getPrimitive(TINK, Aead.class);
            var prfs = read(directory.resolve(BLIND_INDEX)).getPrimitive(TINK, PrfSet.class);
            var macs = read(directory.resolve(TOKENS)).getPrimitive(TINK, JwtMac.class);
            return new Keysets(new FieldCipher(aead), new BlindIndex(prfs), new SignedTokens(macs));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("unusable keysets in " + directory, broken);
        }
    }

    /** Makes the keysets of an installation, each with one new key. Existing keysets are never touched, missing ones added. */
    public static void createIfAbsent(Path directory) {
        createIfAbsent(directory, false);
    }

    /** The same for a demonstration: outside of demonstrations nothing starts with these. */
    public static void createDemoIfAbsent(Path directory) {
        createIfAbsent(directory, true);
    }

    private static void createIfAbsent(Path directory, boolean demo) {
        try {
            Files.createDirectories(directory);
            create(directory.resolve(FIELDS), PredefinedAeadParameters.AES256_GCM, demo);
            create(directory.resolve(BLIND_INDEX), PredefinedPrfParameters.HMAC_SHA256_PRF, demo);
            create(directory.resolve(TOKENS), hs256(), demo);
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot create keysets in " + directory, broken);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("cannot create keysets in " + directory, broken);
        }
    }

    private static JwtHmacParameters hs256() throws GeneralSecurityException {
        return JwtHmacParameters.builder()
                .setAlgorithm(JwtHmacParameters.Algorithm.HS256)
                .setKeySizeBytes(TOKEN_KEY_BYTES)
                .setKidStrategy(JwtHmacParameters.KidStrategy.BASE64_ENCODED_KEY_ID)
                .build();
    }

    private static KeysetHandle read(Path file) throws GeneralSecurityException {
        try {
            return TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), TINK, InsecureSecretKeyAccess.get());
        } catch (IOException missing) {
            throw new IllegalStateException(
                    "no readable keyset " + file + " (jamsos.crypto.keysets names its directory)", missing);
        }
    }

    /** Written aside and linked into place: a reader finds the whole keyset or none, and of two creators one wins. */
    private static void create(Path file, Parameters parameters, boolean demo)
            throws IOException, GeneralSecurityException {
        if (Files.exists(file)) {
            return;
        }
        var json = TinkJsonProtoKeysetFormat.serializeKeyset(
                KeysetHandle.generateNew(parameters, TINK), TINK, InsecureSecretKeyAccess.get());
        var onlyOwner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var aside = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".new", onlyOwner);
        try {
            Files.writeString(aside, demo ? DemoMark.put(json) : json);
            Files.createLink(file, aside);
        } catch (FileAlreadyExistsException _) {
            // somebody else was first: theirs is the keyset
        } finally {
            Files.delete(aside);
        }
    }
}
