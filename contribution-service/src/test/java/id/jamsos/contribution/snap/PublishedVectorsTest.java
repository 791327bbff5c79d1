package id.jamsos.contribution.snap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** The signatures that Midtrans published with its samples (SNAP-BI-Signature-Demo). */
class PublishedVectorsTest {

    private static final String PUBLIC_KEY =
            "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAlWbtlh3eM+bW3n5AFj42wddC4L7tQqbL"
                    + "iCFbTv8K67yng9iwK5mEn+UMXiRhvB2JVWFafCPPxFamsiVG3MjneGjC0BYgmpmw4qXnAnyO3nCdCuPtmZ3ljhKvSTPdWZxrcLi1Xa9V/+Pz"
                    + "b8hrjb5iwMn6SZFNeMmZYgFKiSeueo6TPln2PoTqXCzs1HtsM8eUVe8GAsjJe/3dYl992nyXOpG21GgNu8o5T3WOptPg6GdDTWkTWUu483yR"
                    + "bVVy04Pz4L8DDZTDv+WcsAViDn1rA/jB1Auj/UGKx2ovGcBH/a/hor5TbABbODU6cPTHT54K3sSZtvZNV4eFDB1f/4wdfwIDAQAB";

    private static final String TOKEN_SIGNATURE =
            "WzW49tYIgKIBmBi/gVBHGLAkhEaZlXM11zcZxAiyHji6TLPjPbwLu3Z45it25AIeG0XDItcdTS"
                    + "kds47zFEMh6IP0PXPIP1+Ey4RmX/o2fuYRF/xBHvfvKnMmANMTS1axsXBSW3EHqYpbVrkCcqNnB3u+wu63us9WIhRZaWgxgQ2PJLaiVHIwgu"
                    + "9u7jxkWX7Bg4rerZH3RKdQfIJAAJsSN13efR7VdSAyzU7QaKjgislxrLqmesYNJkbD03XLjHdo6YWuzAVV7xdZRpLiGkIAkW7luXTBZYBO+4"
                    + "oENZAPQYzrLeN1qRY1Sr7BgLONCA2QA26BB6SYW4R7qofS9+RyOQ==";

    private static final String PAYMENT = """
            {"partnerReferenceNo":"2020102900000000000001","amount":{"value":"12345678.00","currency":"IDR"},\
            "feeAmount":{"value":"12345678.00","currency":"IDR"},"merchantId":"00007100010926",\
            "terminalId":"213141251124","validityPeriod":"2009-07-03T12:08:56-07:00"}""";

    private static final String PAYMENT_SIGNATURE =
            "wmzT7yjg1SxxCsxNsFgCR9SYXiZGGbceF6fV8xe97sAMHxZ+7OEBMIBmvb6Sj6GcksGp3iv77DiomgSbcST3XQ==";

    private static final String NOTIFICATION = """
            {"originalPartnerReferenceNo":"GP24043015193402809","originalReferenceNo":"A120240430081940S9vu8gSjaRID",\
            "merchantId":"G099333790","amount":{"value":"102800.00","currency":"IDR"},"latestTransactionStatus":"00",\
            "transactionStatusDesc":"SUCCESS","additionalInfo":{"refundHistory":[]}}""";

    private static final String NOTIFICATION_SIGNATURE =
            "RoJnP2tH/YiOhHM/lMVBMSAuzRmS8VrWdIy04Qqyb56daV7oWFMFoMMzqnjQ+q0MIU"
                    + "alYgU094GWQnCx2c29xb1kkqHhv2+iJ9xl6NjGmFGYqyvcKvUDAV83Y1Mw9JnsEcjcupdGw9/MRv/mm2GMrQ+BCZGfc4a46JDyPZbcY294vD"
                    + "Gqs5rFBN6iYer5ro4cAQGo9hET2G82Y+j50vCyO/79GFE4vB1rvtu6PK2Bxi+vTYV8k7P7PS8tOPWM2O+kjiVWjwvLR99Botou+a8sxlQqZa"
                    + "ihfWMKcByzV+Lgkr9cptpjys+1NIRWT1ad/sJBSLHyldzC3q2oRn5z5oZmyg==";

    @Test
    void the_signature_of_a_token_request_is_right_with_the_public_key() throws Exception {
        String signed = StringToSign.token("G1234325-SNAP", "2024-03-01T08:27:49.024Z");

        assertThat(signed).isEqualTo("G1234325-SNAP|2024-03-01T08:27:49.024Z");
        assertThat(Signatures.isAsymmetric(publicKey(), signed, TOKEN_SIGNATURE))
                .isTrue();
        assertThat(Signatures.isAsymmetric(publicKey(), signed + " ", TOKEN_SIGNATURE))
                .isFalse();
    }

    @Test
    void the_signature_of_a_payment_is_the_one_we_compute() {
        String signed = StringToSign.symmetric(
                "/v1.0/qr/qr-mpm-generate", "myaccesstoken", PAYMENT.getBytes(UTF_8), "2024-03-05T10:37:16.196Z");

        assertThat(signed)
                .isEqualTo("POST:/v1.0/qr/qr-mpm-generate:myaccesstoken:"
                        + "01463f60dbb6ca538581579dd95b31c8ba9fc6600eca750e4d8460ca4e402111:2024-03-05T10:37:16.196Z");
        assertThat(Base64.getEncoder().encodeToString(Signatures.hmac("myclientsecret", signed)))
                .isEqualTo(PAYMENT_SIGNATURE);
        assertThat(Signatures.isSymmetric("myclientsecret", signed, PAYMENT_SIGNATURE))
                .isTrue();
        assertThat(Signatures.isSymmetric("anothersecret", signed, PAYMENT_SIGNATURE))
                .isFalse();
    }

    @Test
    void the_signature_of_a_notification_without_a_token_is_right_with_the_public_key() throws Exception {
        String signed = StringToSign.asymmetric(
                "/v1.0/debit/notify", NOTIFICATION.getBytes(UTF_8), "2024-05-02T14:43:08+07:00");

        assertThat(signed)
                .isEqualTo("POST:/v1.0/debit/notify:79ebbe6a6b695262dd686d0dedafc57c94e3b3dededf8d63971f8a95699ace85:"
                        + "2024-05-02T14:43:08+07:00");
        assertThat(Signatures.isAsymmetric(publicKey(), signed, NOTIFICATION_SIGNATURE))
                .isTrue();
    }

    @Test
    void a_signature_in_hexadecimal_digits_is_as_good_in_small_letters_and_in_capitals() throws Exception {
        String signed = StringToSign.token("G1234325-SNAP", "2024-03-01T08:27:49.024Z");
        byte[] signature = Base64.getDecoder().decode(TOKEN_SIGNATURE);
        byte[] mac = Signatures.hmac("secret", "text");

        for (HexFormat hex : new HexFormat[] {HexFormat.of(), HexFormat.of().withUpperCase()}) {
            assertThat(Signatures.isAsymmetric(publicKey(), signed, hex.formatHex(signature)))
                    .isTrue();
            assertThat(Signatures.isSymmetric("secret", "text", hex.formatHex(mac)))
                    .isTrue();
        }
    }

    @Test
    void a_body_that_is_empty_has_the_hash_of_nothing() {
        assertThat(StringToSign.asymmetric("/x", new byte[0], "t"))
                .isEqualTo("POST:/x:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855:t");
    }

    @Test
    void what_is_no_signature_is_told_without_comparing() {
        assertThat(Signatures.isWellFormed("not a signature")).isFalse();
        assertThat(Signatures.isWellFormed("=")).isFalse();
        assertThat(Signatures.isWellFormed("A".repeat(1025))).isFalse();
        assertThat(Signatures.isWellFormed(PAYMENT_SIGNATURE)).isTrue();
    }

    private static RSAPublicKey publicKey() throws Exception {
        return (RSAPublicKey) KeyFactory.getInstance("RSA")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(PUBLIC_KEY)));
    }
}
