package id.jamsos.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FieldEncryptionTest {
    @TempDir
    Path directory;

    Keysets keysets;

    @BeforeEach
    void createKeysets() {
        Keysets.createIfAbsent(directory);
        keysets = Keysets.load(directory);
    }

    @Test
    void a_field_comes_back_in_its_own_context() {
        var ciphertext = keysets.fieldCipher().encrypt("Siti Aminah", "participant-1");

        assertThat(new String(ciphertext, StandardCharsets.ISO_8859_1)).doesNotContain("Siti");
        assertThat(keysets.fieldCipher().decrypt(ciphertext, "participant-1")).isEqualTo("Siti Aminah");
    }

    @Test
    void a_field_copied_into_another_document_does_not_decrypt() {
        var ciphertext = keysets.fieldCipher().encrypt("Siti Aminah", "participant-1");

        assertThatThrownBy(() -> keysets.fieldCipher().decrypt(ciphertext, "participant-2"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining("Siti");
    }

    @Test
    void the_same_field_never_looks_the_same_twice() {
        var cipher = keysets.fieldCipher();

        assertThat(cipher.encrypt("Siti", "a")).isNotEqualTo(cipher.encrypt("Siti", "a"));
    }

    @Test
    void after_a_rotation_old_ciphertexts_still_decrypt_and_new_ones_use_the_new_key() throws Exception {
        var old = keysets.fieldCipher().encrypt("Siti", "a");

        rotateFieldKey();
        var rotated = Keysets.load(directory);

        assertThat(rotated.fieldCipher().decrypt(old, "a")).isEqualTo("Siti");
        var fresh = rotated.fieldCipher().encrypt("Siti", "a");
        assertThat(rotated.fieldCipher().decrypt(fresh, "a")).isEqualTo("Siti");
        assertThatThrownBy(() -> keysets.fieldCipher().decrypt(fresh, "a")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_blind_index_is_the_same_for_the_same_value_under_the_same_key_only() {
        var index = keysets.blindIndex().of("3171234567890123");

        assertThat(index)
                .hasSize(43)
                .isEqualTo(Keysets.load(directory).blindIndex().of("3171234567890123"));
        assertThat(keysets.blindIndex().of("3171234567890124")).isNotEqualTo(index);
        var elsewhere = directory.resolve("elsewhere");
        Keysets.createIfAbsent(elsewhere);
        assertThat(Keysets.load(elsewhere).blindIndex().of("3171234567890123")).isNotEqualTo(index);
    }

    @Test
    void existing_keysets_are_kept_and_only_their_owner_may_read_them() throws Exception {
        var before = Files.readString(directory.resolve(Keysets.FIELDS));

        Keysets.createIfAbsent(directory);

        assertThat(Files.readString(directory.resolve(Keysets.FIELDS))).isEqualTo(before);
        for (var file : new String[] {Keysets.FIELDS, Keysets.BLIND_INDEX, Keysets.TOKENS}) {
            var permissions = Files.getPosixFilePermissions(directory.resolve(file));
            assertThat(PosixFilePermissions.toString(permissions)).isEqualTo("rw-------");
        }
        try (var files = Files.list(directory)) {
            assertThat(files).hasSize(3);
        }
    }

    @Test
    void without_keysets_nothing_starts() {
        assertThatThrownBy(() -> Keysets.load(directory.resolve("none")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("jamsos.crypto.keysets");
    }

    @Test
    void a_directory_of_before_gets_the_keyset_that_it_lacks() throws Exception {
        var fields = Files.readString(directory.resolve(Keysets.FIELDS));
        Files.delete(directory.resolve(Keysets.TOKENS));
        assertThatThrownBy(() -> Keysets.load(directory)).hasMessageContaining(Keysets.TOKENS);

        Keysets.createIfAbsent(directory);

        assertThat(Keysets.load(directory)).isNotNull();
        assertThat(Files.readString(directory.resolve(Keysets.FIELDS))).isEqualTo(fields);
    }

    private void rotateFieldKey() throws Exception {
        var file = directory.resolve(Keysets.FIELDS);
        var tink = RegistryConfiguration.get();
        var access = InsecureSecretKeyAccess.get();
        var old = TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), tink, access);
        var rotated = KeysetHandle.newBuilder(old)
                .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                        .withRandomId()
                        .makePrimary())
                .build();
        Files.writeString(file, TinkJsonProtoKeysetFormat.serializeKeyset(rotated, tink, access));
    }
}
