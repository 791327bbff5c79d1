package id.jamsos.platform.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import id.jamsos.platform.crypto.SignedTokens.Content;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignedTokensTest {
    private static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");
    private static final Instant END = NOW.plusSeconds(900);
    private static final Content CONTENT = new Content("counter", "client-1", "key-1");

    @TempDir
    Path directory;

    SignedTokens tokens;

    @BeforeEach
    void createKeysets() {
        Keysets.createIfAbsent(directory);
        tokens = Keysets.load(directory).signedTokens();
    }

    @Test
    void a_token_says_what_was_put_into_it() {
        var token = tokens.issue(CONTENT, NOW, END);

        assertThat(token).hasSizeLessThanOrEqualTo(SignedTokens.LONGEST);
        assertThat(tokens.read(token, "counter", NOW)).hasValue(CONTENT);
        assertThat(header(token)).contains("HS256");
    }

    @Test
    void it_counts_up_to_its_end() {
        var token = tokens.issue(CONTENT, NOW, END);

        assertThat(tokens.read(token, "counter", END.minusSeconds(1))).isPresent();
        assertThat(tokens.read(token, "counter", END)).isEmpty();
    }

    @Test
    void it_is_no_token_for_anything_else() {
        assertThat(tokens.read(tokens.issue(CONTENT, NOW, END), "elsewhere", NOW))
                .isEmpty();
    }

    @Test
    void a_token_that_was_changed_or_made_by_others_is_none() {
        var token = tokens.issue(CONTENT, NOW, END);
        var elsewhere = directory.resolve("elsewhere");
        Keysets.createIfAbsent(elsewhere);

        assertThat(Keysets.load(elsewhere).signedTokens().read(token, "counter", NOW))
                .isEmpty();
        assertThat(tokens.read(otherSubject(token), "counter", NOW)).isEmpty();
        assertThat(tokens.read(token.substring(0, token.lastIndexOf('.') + 1), "counter", NOW))
                .isEmpty();
        assertThat(tokens.read("", "counter", NOW)).isEmpty();
        assertThat(tokens.read("no.token.atall", "counter", NOW)).isEmpty();
    }

    @Test
    void a_token_without_a_signature_is_none() {
        var unsigned = base64("{\"alg\":\"none\"}") + "."
                + base64("{\"aud\":\"counter\",\"sub\":\"client-1\",\"key_id\":\"key-1\",\"exp\":9999999999}") + ".";

        assertThat(tokens.read(unsigned, "counter", NOW)).isEmpty();
    }

    @Test
    void nothing_longer_than_a_header_takes_is_made_or_read() {
        var tooLong = new Content("counter", "x".repeat(2048), "key-1");

        assertThatThrownBy(() -> tokens.issue(tooLong, NOW, END)).isInstanceOf(IllegalArgumentException.class);
        assertThat(tokens.read("x".repeat(2049), "counter", NOW)).isEmpty();
    }

    @Test
    void tokens_of_before_a_rotation_still_count() throws Exception {
        var before = tokens.issue(CONTENT, NOW, END);

        rotate();
        var rotated = Keysets.load(directory).signedTokens();

        assertThat(rotated.read(before, "counter", NOW)).hasValue(CONTENT);
        var after = rotated.issue(CONTENT, NOW, END);
        assertThat(rotated.read(after, "counter", NOW)).hasValue(CONTENT);
        assertThat(tokens.read(after, "counter", NOW)).isEmpty();
    }

    private void rotate() throws Exception {
        var file = directory.resolve(Keysets.TOKENS);
        var tink = RegistryConfiguration.get();
        var access = InsecureSecretKeyAccess.get();
        var old = TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), tink, access);
        var rotated = KeysetHandle.newBuilder(old)
                .addEntry(KeysetHandle.generateEntryFromParameters(
                                old.getPrimary().getKey().getParameters())
                        .withRandomId()
                        .makePrimary())
                .build();
        Files.writeString(file, TinkJsonProtoKeysetFormat.serializeKeyset(rotated, tink, access));
    }

    private static String otherSubject(String token) {
        var parts = token.split("\\.", -1);
        var claims = new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8).replace("client-1", "client-2");
        return parts[0] + "." + base64(claims) + "." + parts[2];
    }

    private static String header(String token) {
        return new String(Base64.getUrlDecoder().decode(token.substring(0, token.indexOf('.'))), UTF_8);
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }
}
