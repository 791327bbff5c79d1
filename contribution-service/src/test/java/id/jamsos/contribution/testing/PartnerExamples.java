package id.jamsos.contribution.testing;

import id.jamsos.contribution.member.Channel;
import id.jamsos.contribution.money.Rupiah;
import id.jamsos.contribution.partner.AddressRange;
import id.jamsos.contribution.partner.ClientSecret;
import id.jamsos.contribution.partner.CutOff;
import id.jamsos.contribution.partner.Partner;
import id.jamsos.contribution.partner.PartnerId;
import id.jamsos.contribution.partner.PartnerKey;
import id.jamsos.contribution.partner.PartnerLimits;
import id.jamsos.contribution.partner.PartnerTerms;
import id.jamsos.contribution.partner.Product;
import java.net.URI;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Partners for tests. */
public final class PartnerExamples {

    public static final Instant REGISTERED_AT = Instant.parse("2026-11-02T01:00:00Z");
    public static final KeyPair KEYS = newKeys(2048);

    private PartnerExamples() {}

    /** One that agreed to as little as possible: any time, from anywhere, no fee. */
    public static Partner partner(String id, String partnerServiceId) {
        return new Partner(
                new PartnerId(id),
                "client-of-" + id,
                terms(partnerServiceId),
                List.of(key(KEYS, REGISTERED_AT)),
                List.of(new ClientSecret("secret of " + id, null)),
                null,
                REGISTERED_AT);
    }

    public static PartnerTerms terms(String partnerServiceId) {
        return new PartnerTerms(
                "Example partner",
                Channel.POSPAY,
                partnerServiceId,
                Set.of(),
                EnumSet.allOf(Product.class),
                new PartnerLimits(Rupiah.of(10_000_000), 50),
                null,
                List.of(),
                Rupiah.of(0),
                null,
                null);
    }

    /** With everything that can be agreed. */
    public static PartnerTerms fullTerms(String partnerServiceId) {
        return new PartnerTerms(
                "Example partner",
                Channel.BANK,
                partnerServiceId,
                Set.of("95221", "95231"),
                Set.of(Product.BILL_BY_CODE),
                new PartnerLimits(Rupiah.of(2_500_000), 20),
                new CutOff(LocalTime.of(23, 30), LocalTime.of(0, 30)),
                List.of(AddressRange.parse("10.1.0.0/16"), AddressRange.parse("2001:db8::7")),
                Rupiah.of(2_500),
                Duration.ofMinutes(45),
                URI.create("https://partner.example/notifications"));
    }

    public static PartnerKey key(KeyPair keys, Instant validFrom) {
        return PartnerKey.of((RSAPublicKey) keys.getPublic(), validFrom, null);
    }

    public static KeyPair newKeys(int bits) {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has RSA", e);
        }
    }

    /** As openssl writes it. */
    public static String pem(String label, byte[] encoded) {
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
                .formatted(label, Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded), label);
    }
}
