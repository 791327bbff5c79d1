package id.jamsos.platform.crypto;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/**
 * Encrypts a field of a document. The context, usually the id of the document, is bound to the ciphertext: copied into another
 * document it no longer decrypts.
 */
public final class FieldCipher {
    private final Aead aead;

    FieldCipher(Aead aead) {
        this.aead = aead;
    }

    public byte[] encrypt(String plaintext, String context) {
        try {
            return aead.encrypt(plaintext.getBytes(StandardCharsets.UTF_8), context.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("encryption failed", impossible);
        }
    }

    /**
     * The plaintext of a field.
     *
     * @throws IllegalStateException if the ciphertext is damaged, of another context, or of a key that is no longer in the keyset
     */
    public String decrypt(byte[] ciphertext, String context) {
        try {
            var plaintext = aead.decrypt(ciphertext, context.getBytes(StandardCharsets.UTF_8));
            return new String(plaintext, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException refused) {
            throw new IllegalStateException("not decryptable in the context " + context, refused);
        }
    }
}
