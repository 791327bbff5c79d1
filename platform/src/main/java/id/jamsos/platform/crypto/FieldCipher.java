package id.jamsos.platform.crypto;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/**
 * Encrypts a field of a document. The context, usually the id of the document, is bound to the ciphertext: copied into another
 * document it no longer decrypts.
 */
public final class FieldCipher {
    /**
     * Tink keeps a source of random numbers for each thread, and making one takes longer than many encryptions: virtual threads, which serve
     * one request and are gone, borrow one of a thread that stays.
     */
    private static final Executor LASTING = Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(),
            Thread.ofPlatform().daemon().name("field-cipher-", 0).factory());

    private final Aead aead;

    FieldCipher(Aead aead) {
        this.aead = aead;
    }

    public byte[] encrypt(String plaintext, String context) {
        byte[] plain = plaintext.getBytes(StandardCharsets.UTF_8);
        byte[] bound = context.getBytes(StandardCharsets.UTF_8);
        return Thread.currentThread().isVirtual()
                ? CompletableFuture.supplyAsync(() -> encrypted(plain, bound), LASTING)
                        .join()
                : encrypted(plain, bound);
    }

    private byte[] encrypted(byte[] plaintext, byte[] context) {
        try {
            return aead.encrypt(plaintext, context);
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
