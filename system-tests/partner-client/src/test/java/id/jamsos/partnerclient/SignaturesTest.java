package id.jamsos.partnerclient;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The examples that one payment provider has published with their signatures, in Midtrans/SNAP-BI-Signature-Demo. */
class SignaturesTest {
    private static final String PUBLISHED_KEY =
            "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAlWbtlh3eM+bW3n5AFj42wddC4L7tQqbLiCFbTv8K67yng9iwK5mEn+UM"
                    + "XiRhvB2JVWFafCPPxFamsiVG3MjneGjC0BYgmpmw4qXnAnyO3nCdCuPtmZ3ljhKvSTPdWZxrcLi1Xa9V/+Pzb8hrjb5iwMn6"
                    + "SZFNeMmZYgFKiSeueo6TPln2PoTqXCzs1HtsM8eUVe8GAsjJe/3dYl992nyXOpG21GgNu8o5T3WOptPg6GdDTWkTWUu483yR"
                    + "bVVy04Pz4L8DDZTDv+WcsAViDn1rA/jB1Auj/UGKx2ovGcBH/a/hor5TbABbODU6cPTHT54K3sSZtvZNV4eFDB1f/4wdfwID"
                    + "AQAB";

    @Test
    void the_published_signature_for_a_token_fits_what_we_would_sign() throws Exception {
        String ours = Signatures.tokenString("G1234325-SNAP", "2024-03-01T08:27:49.024Z");

        assertThat(Signatures.verifies(
                        publishedKey(),
                        ours,
                        "WzW49tYIgKIBmBi/gVBHGLAkhEaZlXM11zcZxAiyHji6TLPjPbwLu3Z45it25AIeG0XDItcdTSkds47zFEMh6IP0PXPI"
                                + "P1+Ey4RmX/o2fuYRF/xBHvfvKnMmANMTS1axsXBSW3EHqYpbVrkCcqNnB3u+wu63us9WIhRZaWgxgQ2PJLaiVHIw"
                                + "gu9u7jxkWX7Bg4rerZH3RKdQfIJAAJsSN13efR7VdSAyzU7QaKjgislxrLqmesYNJkbD03XLjHdo6YWuzAVV7xdZ"
                                + "RpLiGkIAkW7luXTBZYBO+4oENZAPQYzrLeN1qRY1Sr7BgLONCA2QA26BB6SYW4R7qofS9+RyOQ=="))
                .isTrue();
    }

    @Test
    void the_published_symmetric_signature_is_the_one_that_we_make() {
        var request = new SnapRequest(
                "POST",
                "/v1.0/qr/qr-mpm-generate",
                Map.of(),
                "{\"partnerReferenceNo\":\"2020102900000000000001\",\"amount\":{\"value\":\"12345678.00\",\"currency\":\"IDR\"},"
                        + "\"feeAmount\":{\"value\":\"12345678.00\",\"currency\":\"IDR\"},\"merchantId\":\"00007100010926\","
                        + "\"terminalId\":\"213141251124\",\"validityPeriod\":\"2009-07-03T12:08:56-07:00\"}");

        assertThat(Signatures.bodyHash(request.body()))
                .isEqualTo("01463f60dbb6ca538581579dd95b31c8ba9fc6600eca750e4d8460ca4e402111");
        assertThat(Signatures.hmac(
                        "myclientsecret",
                        Signatures.symmetricString(request, "myaccesstoken", "2024-03-05T10:37:16.196Z")))
                .isEqualTo("wmzT7yjg1SxxCsxNsFgCR9SYXiZGGbceF6fV8xe97sAMHxZ+7OEBMIBmvb6Sj6GcksGp3iv77DiomgSbcST3XQ==");
    }

    @Test
    void the_published_signature_without_a_token_fits_what_we_would_sign() throws Exception {
        var request = new SnapRequest(
                "POST",
                "/v1.0/debit/notify",
                Map.of(),
                "{\"originalPartnerReferenceNo\":\"GP24043015193402809\",\"originalReferenceNo\":\"A120240430081940S9vu8gSjaRID\","
                        + "\"merchantId\":\"G099333790\",\"amount\":{\"value\":\"102800.00\",\"currency\":\"IDR\"},"
                        + "\"latestTransactionStatus\":\"00\",\"transactionStatusDesc\":\"SUCCESS\",\"additionalInfo\":{\"refundHistory\":[]}}");

        assertThat(Signatures.bodyHash(request.body()))
                .isEqualTo("79ebbe6a6b695262dd686d0dedafc57c94e3b3dededf8d63971f8a95699ace85");
        assertThat(Signatures.verifies(
                        publishedKey(),
                        Signatures.asymmetricString(request, "2024-05-02T14:43:08+07:00"),
                        "RoJnP2tH/YiOhHM/lMVBMSAuzRmS8VrWdIy04Qqyb56daV7oWFMFoMMzqnjQ+q0MIUalYgU094GWQnCx2c29xb1kkqHh"
                                + "v2+iJ9xl6NjGmFGYqyvcKvUDAV83Y1Mw9JnsEcjcupdGw9/MRv/mm2GMrQ+BCZGfc4a46JDyPZbcY294vDGqs5rF"
                                + "BN6iYer5ro4cAQGo9hET2G82Y+j50vCyO/79GFE4vB1rvtu6PK2Bxi+vTYV8k7P7PS8tOPWM2O+kjiVWjwvLR99B"
                                + "otou+a8sxlQqZaihfWMKcByzV+Lgkr9cptpjys+1NIRWT1ad/sJBSLHyldzC3q2oRn5z5oZmyg=="))
                .isTrue();
    }

    @Test
    void what_the_private_key_signs_the_public_key_verifies() throws Exception {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        var pair = generator.generateKeyPair();

        String signature = Signatures.rsa(pair.getPrivate(), "some text");

        assertThat(Signatures.verifies(pair.getPublic(), "some text", signature))
                .isTrue();
        assertThat(Signatures.verifies(pair.getPublic(), "other text", signature))
                .isFalse();
    }

    @Test
    void no_body_is_hashed_as_nothing() {
        assertThat(Signatures.bodyHash(""))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    private static PublicKey publishedKey() throws Exception {
        return KeyFactory.getInstance("RSA")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(PUBLISHED_KEY)));
    }
}
