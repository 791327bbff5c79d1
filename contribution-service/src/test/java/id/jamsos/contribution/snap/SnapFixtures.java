package id.jamsos.contribution.snap;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.jamsos.contribution.member.Channel;
import id.jamsos.contribution.money.Rupiah;
import id.jamsos.contribution.partner.AddressRange;
import id.jamsos.contribution.partner.ClientSecret;
import id.jamsos.contribution.partner.Partner;
import id.jamsos.contribution.partner.PartnerId;
import id.jamsos.contribution.partner.PartnerKey;
import id.jamsos.contribution.partner.PartnerLimits;
import id.jamsos.contribution.partner.PartnerTerms;
import id.jamsos.contribution.partner.Partners;
import id.jamsos.contribution.partner.Product;
import id.jamsos.platform.aggregate.Versioned;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A partner with everything that it proves itself with. */
public final class SnapFixtures {

    public static final String CLIENT_ID = "pospay-client";
    public static final String SECRET = "the secret that both know";
    public static final KeyPair KEYS = newKeys();
    public static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");

    private SnapFixtures() {}

    public static Partner pospay() {
        return partner(List.of(key("first", null)), terms(Set.of(), List.of()));
    }

    public static Partner partner(List<PartnerKey> keys, PartnerTerms terms) {
        return new Partner(
                new PartnerId("POSPAY"),
                CLIENT_ID,
                terms,
                keys,
                List.of(
                        new ClientSecret("the secret before", NOW.plusSeconds(60)),
                        new ClientSecret("the secret before that", NOW),
                        new ClientSecret(SECRET, null)),
                null,
                NOW.minusSeconds(3600));
    }

    public static PartnerKey key(String keyId, @Nullable Instant revokedAt) {
        return new PartnerKey(keyId, (RSAPublicKey) KEYS.getPublic(), NOW.minusSeconds(3600), null, revokedAt);
    }

    public static PartnerTerms terms(Set<String> channelIds, List<AddressRange> addresses) {
        return terms("88810", channelIds, addresses);
    }

    public static PartnerTerms terms(String partnerServiceId) {
        return terms(partnerServiceId, Set.of(), List.of());
    }

    private static PartnerTerms terms(String serviceId, Set<String> channelIds, List<AddressRange> addresses) {
        return new PartnerTerms(
                "Pospay",
                Channel.POSPAY,
                serviceId,
                channelIds,
                Set.of(Product.values()),
                new PartnerLimits(Rupiah.of(10_000_000), 50),
                null,
                addresses,
                Rupiah.of(2_500),
                null,
                null);
    }

    public static Partners only(Partner partner) {
        return partners(clientId ->
                Optional.of(partner).filter(known -> known.clientId().equals(clientId)));
    }

    public static Partners failing(RuntimeException failure) {
        return partners(_ -> {
            throw failure;
        });
    }

    private static Partners partners(Function<String, Optional<Partner>> ofClient) {
        return new Partners() {
            @Override
            public Optional<Versioned<Partner>> find(PartnerId id) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Optional<Partner> ofClient(String clientId) {
                return ofClient.apply(clientId);
            }

            @Override
            public List<Versioned<Partner>> list(@Nullable PartnerId after, int limit) {
                throw new UnsupportedOperationException();
            }
        };
    }

    public static String signByKey(String text) {
        return signByKey(KEYS.getPrivate(), text);
    }

    public static String signByKey(PrivateKey key, String text) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(text.getBytes(UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public static String signBySecret(String secret, String text) {
        return Base64.getEncoder().encodeToString(Signatures.hmac(secret, text));
    }

    public static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
