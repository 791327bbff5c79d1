package id.jamsos.contribution.counter;

import id.jamsos.contribution.member.Channel;
import id.jamsos.contribution.money.Rupiah;
import id.jamsos.contribution.partner.ClientSecret;
import id.jamsos.contribution.partner.CutOff;
import id.jamsos.contribution.partner.Partner;
import id.jamsos.contribution.partner.PartnerId;
import id.jamsos.contribution.partner.PartnerLimits;
import id.jamsos.contribution.partner.PartnerTerms;
import id.jamsos.contribution.partner.Product;
import id.jamsos.contribution.partner.Suspension;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The partners that the tests of the counter tell about. */
public final class Partners {

    static final Rupiah HIGHEST = Rupiah.of(1_000_000);

    /** May do everything, up to {@link #HIGHEST}. */
    public static final Partner POSPAY = named("POSPAY");

    static final Partner SUSPENDED = partner(
            "POSPAY", Set.of(Product.values()), null, new Suspension(Instant.parse("2026-11-20T01:00:00Z"), "fraud"));

    /** Closes its books from 11:30 to 12:30 in Jakarta. */
    static final Partner CLOSED_AT_NOON =
            partner("POSPAY", Set.of(Product.values()), new CutOff(LocalTime.of(11, 30), LocalTime.of(12, 30)), null);

    static final Partner BY_CODE_ONLY = partner("POSPAY", Set.of(Product.BILL_BY_CODE), null, null);
    static final Partner BY_NIK_ONLY = partner("POSPAY", Set.of(Product.BPU_BY_NIK), null, null);

    /** Takes less than a month costs. */
    static final Partner SMALL_CHANGE = partner("POSPAY", Rupiah.of(1_000), Set.of(Product.values()), null, null);

    private Partners() {}

    public static Partner named(String id) {
        return partner(id, Set.of(Product.values()), null, null);
    }

    private static Partner partner(
            String id, Set<Product> products, @Nullable CutOff cutOff, @Nullable Suspension suspension) {
        return partner(id, HIGHEST, products, cutOff, suspension);
    }

    private static Partner partner(
            String id,
            Rupiah highest,
            Set<Product> products,
            @Nullable CutOff cutOff,
            @Nullable Suspension suspension) {
        var terms = new PartnerTerms(
                "Pos Indonesia",
                Channel.POSPAY,
                "88088",
                Set.of(),
                products,
                new PartnerLimits(highest, 100),
                cutOff,
                List.of(),
                Rupiah.ZERO,
                null,
                null);
        var registered = Instant.parse("2026-01-02T03:04:05Z");
        return new Partner(
                new PartnerId(id),
                id.toLowerCase(Locale.ROOT) + "-client",
                terms,
                List.of(),
                List.of(new ClientSecret("not a secret", null)),
                suspension,
                registered);
    }
}
