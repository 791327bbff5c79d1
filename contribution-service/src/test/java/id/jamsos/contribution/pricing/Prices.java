package id.jamsos.contribution.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import id.jamsos.contribution.member.Payer;
import id.jamsos.contribution.member.Programme;
import id.jamsos.contribution.member.Sector;
import id.jamsos.contribution.member.Segment;
import id.jamsos.contribution.money.Rupiah;
import id.jamsos.contribution.pricing.PricingDecision.Priced;
import id.jamsos.contribution.rates.RateCatalogue;
import id.jamsos.contribution.rates.RateFiles;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.Set;

/** Named examples of pricing, under the built-in rates. */
final class Prices {

    static final Pricing PRICING = new Pricing(RateCatalogue.load(RateFiles.builtIn()));
    static final Set<Programme> PAIR = EnumSet.of(Programme.JKK, Programme.JKM);
    static final Set<Programme> ALL = EnumSet.of(Programme.JKK, Programme.JKM, Programme.JHT);
    static final Rupiah SMALL_INCOME = Rupiah.of(1_000_000);

    private Prices() {}

    static PricingRequest request(Rupiah income, Set<Programme> programmes, String month, int months) {
        return request(income, Sector.OTHER, Payer.SELF, programmes, month, months);
    }

    static PricingRequest request(
            Rupiah income, Sector sector, Payer payer, Set<Programme> programmes, String month, int months) {
        return new PricingRequest(Segment.BPU, income, sector, payer, programmes, YearMonth.parse(month), months);
    }

    static Priced price(PricingRequest request) {
        PricingDecision decision = PRICING.price(request);
        assertThat(decision).isInstanceOf(Priced.class);
        return (Priced) decision;
    }

    static Rupiah total(PricingRequest request) {
        return price(request).total();
    }
}
