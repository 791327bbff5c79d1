package id.jamsos.contribution.partner;

import static id.jamsos.contribution.testing.PartnerExamples.KEYS;
import static id.jamsos.contribution.testing.PartnerExamples.newKeys;
import static id.jamsos.contribution.testing.PartnerExamples.pem;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class KeyTextTest {

    private static final byte[] PUBLIC = KEYS.getPublic().getEncoded();
    private static final byte[] PRIVATE = KEYS.getPrivate().getEncoded();

    @Test
    void a_public_key_is_read_from_pem_and_from_its_base64_alone() {
        var key = new KeyText.Key((RSAPublicKey) KEYS.getPublic());

        assertThat(KeyText.read(pem("PUBLIC KEY", PUBLIC))).isEqualTo(key);
        assertThat(KeyText.read("  " + pem("PUBLIC KEY", PUBLIC).replace("\n", "\r\n")))
                .isEqualTo(key);
        assertThat(KeyText.read(Base64.getEncoder().encodeToString(PUBLIC))).isEqualTo(key);
    }

    @Test
    void a_private_key_is_recognised_in_every_form() {
        byte[] pkcs1 = Arrays.copyOfRange(PRIVATE, 26, PRIVATE.length);

        assertThat(KeyText.read(pem("PRIVATE KEY", PRIVATE))).isEqualTo(KeyText.Refused.PRIVATE);
        assertThat(KeyText.read(pem("RSA PRIVATE KEY", pkcs1))).isEqualTo(KeyText.Refused.PRIVATE);
        assertThat(KeyText.read(pem("ENCRYPTED PRIVATE KEY", PRIVATE))).isEqualTo(KeyText.Refused.PRIVATE);
        assertThat(KeyText.read(pem("PUBLIC KEY", PUBLIC) + pem("PRIVATE KEY", PRIVATE)))
                .isEqualTo(KeyText.Refused.PRIVATE);
        assertThat(KeyText.read(Base64.getEncoder().encodeToString(PRIVATE))).isEqualTo(KeyText.Refused.PRIVATE);
        assertThat(KeyText.read(Base64.getEncoder().encodeToString(pkcs1))).isEqualTo(KeyText.Refused.PRIVATE);
        assertThat(KeyText.read(pem("PUBLIC KEY", PRIVATE))).isEqualTo(KeyText.Refused.PRIVATE);
    }

    @Test
    void a_short_key_is_refused() {
        assertThat(KeyText.read(pem("PUBLIC KEY", newKeys(1024).getPublic().getEncoded())))
                .isEqualTo(KeyText.Refused.SIZE);
    }

    @Test
    void anything_else_is_no_rsa_key() throws Exception {
        byte[] elliptic =
                KeyPairGenerator.getInstance("EC").generateKeyPair().getPublic().getEncoded();
        byte[] cut = Arrays.copyOf(PUBLIC, PUBLIC.length - 1);

        assertThat(KeyText.read(pem("PUBLIC KEY", elliptic))).isEqualTo(KeyText.Refused.NOT_RSA);
        assertThat(KeyText.read(pem("PUBLIC KEY", cut))).isEqualTo(KeyText.Refused.NOT_RSA);
        assertThat(KeyText.read(pem("CERTIFICATE", PUBLIC))).isEqualTo(KeyText.Refused.NOT_RSA);
        assertThat(KeyText.read("")).isEqualTo(KeyText.Refused.NOT_RSA);
        assertThat(KeyText.read("MA==")).isEqualTo(KeyText.Refused.NOT_RSA);
        assertThat(KeyText.read("A".repeat(9_000))).isEqualTo(KeyText.Refused.NOT_RSA);
    }
}
