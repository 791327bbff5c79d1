package id.jamsos.contribution.pricing;

import static id.jamsos.contribution.pricing.Prices.PAIR;
import static id.jamsos.contribution.pricing.Prices.SMALL_INCOME;
import static org.assertj.core.api.Assertions.assertThat;

import id.jamsos.contribution.member.Programme;
import id.jamsos.contribution.member.Segment;
import id.jamsos.contribution.pricing.PricingDecision.Priced;
import id.jamsos.contribution.pricing.PricingDecision.RuleUnknown;
import id.jamsos.contribution.pricing.PricingStep.Kind;
import id.jamsos.contribution.rates.RateCatalogue;
import id.jamsos.contribution.rates.RateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** New regulation arrives as files in a directory; no code changes. */
class RateChangeTest {

    private static final String COLUMNS =
            "ruleId,segment,programme,side,percent,flat,validFrom,validTo,status,legalSource,note\n";
    private static final String OTHERS = """
            BPU-JKM-2015,BPU,JKM,WORKER,,6800,2015-07,,CONFIRMED,PP 44/2015,
            BPU-JHT-2015,BPU,JHT,WORKER,2.00,,2015-07,,CONFIRMED,PP 46/2015 Lampiran,
            """;

    @TempDir
    private Path directory;

    @Test
    void a_rate_that_changes_in_march_applies_from_march_on() throws IOException {
        Pricing pricing = pricingWith("""
                BPU-JKK-2015,BPU,JKK,WORKER,1.00,,2015-07,2028-02,CONFIRMED,PP 44/2015 Lampiran II,
                BPU-JKK-2028,BPU,JKK,WORKER,1.25,,2028-03,,CONFIRMED,PP 1/2028,
                """);

        var quarter = (Priced) pricing.price(Prices.request(SMALL_INCOME, PAIR, "2028-01", 3));

        assertThat(quarter.lines().stream().filter(line -> line.programme() == Programme.JKK))
                .extracting(line -> line.month() + " " + line.amount().amount() + " " + line.ruleId())
                .containsExactly(
                        "2028-01 10000 BPU-JKK-2015", "2028-02 10000 BPU-JKK-2015", "2028-03 12500 BPU-JKK-2028");
    }

    @Test
    void a_price_that_meets_an_unknown_rate_is_refused() throws IOException {
        Pricing pricing = pricingWith("""
                BPU-JKK-2015,BPU,JKK,WORKER,1.00,,2015-07,2028-02,CONFIRMED,PP 44/2015 Lampiran II,
                BPU-JKK-GAP,BPU,JKK,WORKER,,,2028-03,,UNKNOWN,announced but not published,
                """);

        assertThat(pricing.price(Prices.request(SMALL_INCOME, PAIR, "2028-01", 3)))
                .isEqualTo(new RuleUnknown(Segment.BPU, Kind.CHARGE, Programme.JKK, YearMonth.of(2028, 3)));
        assertThat(pricing.price(Prices.request(SMALL_INCOME, PAIR, "2028-01", 2)))
                .isInstanceOf(Priced.class);
    }

    @Test
    void a_price_that_meets_an_unknown_relief_is_refused_only_where_the_relief_could_apply() throws IOException {
        Files.writeString(directory.resolve("reliefs.csv"), """
                ruleId,segment,programmes,sectors,percent,excludedPayers,validFrom,validTo,status,legalSource,note
                R,BPU,JKM,OTHER,,APBN,2028-01,2028-03,UNKNOWN,announced but not published,
                """);
        Pricing pricing = new Pricing(RateCatalogue.load(RateFiles.builtIn().overriddenBy(directory)));

        assertThat(pricing.price(Prices.request(SMALL_INCOME, PAIR, "2028-03", 1)))
                .isEqualTo(new RuleUnknown(Segment.BPU, Kind.RELIEF, Programme.JKM, YearMonth.of(2028, 3)));
        assertThat(pricing.price(Prices.request(SMALL_INCOME, PAIR, "2028-04", 1)))
                .isInstanceOf(Priced.class);
    }

    @Test
    void a_month_before_the_first_rule_is_refused() {
        assertThat(Prices.PRICING.price(Prices.request(SMALL_INCOME, PAIR, "2015-06", 1)))
                .isEqualTo(new RuleUnknown(Segment.BPU, Kind.BASE, null, YearMonth.of(2015, 6)));
    }

    private Pricing pricingWith(String jkkRows) throws IOException {
        Files.writeString(directory.resolve("contributions.csv"), COLUMNS + jkkRows + OTHERS);
        return new Pricing(RateCatalogue.load(RateFiles.builtIn().overriddenBy(directory)));
    }
}
