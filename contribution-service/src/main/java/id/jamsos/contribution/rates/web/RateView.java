package id.jamsos.contribution.rates.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.jamsos.contribution.member.Payer;
import id.jamsos.contribution.member.Programme;
import id.jamsos.contribution.member.Sector;
import id.jamsos.contribution.member.Segment;
import id.jamsos.contribution.member.Side;
import id.jamsos.contribution.money.Percent;
import id.jamsos.contribution.money.Rupiah;
import id.jamsos.contribution.rates.Bracket;
import id.jamsos.contribution.rates.Charge;
import id.jamsos.contribution.rates.ContributionRate;
import id.jamsos.contribution.rates.IncomeBase;
import id.jamsos.contribution.rates.Provision;
import id.jamsos.contribution.rates.RateEntry;
import id.jamsos.contribution.rates.Relief;
import id.jamsos.contribution.rates.SourceStatus;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One rule of the catalogue; exactly one of base, contribution and relief says what it rules. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RateView(
        String ruleId,
        Segment segment,
        YearMonth validFrom,
        @Nullable YearMonth validTo,
        String legalSource,
        SourceStatus sourceStatus,
        String note,
        @Nullable BaseView base,
        @Nullable ContributionView contribution,
        @Nullable ReliefView relief) {

    static RateView of(RateEntry entry) {
        Provision provision = entry.provision();
        return new RateView(
                provision.ruleId(),
                entry.segment(),
                provision.validity().from(),
                provision.validity().to(),
                provision.legalSource(),
                provision.status(),
                provision.note(),
                entry instanceof IncomeBase base ? BaseView.of(base) : null,
                entry instanceof ContributionRate rate ? ContributionView.of(rate) : null,
                entry instanceof Relief relief ? ReliefView.of(relief) : null);
    }

    /** The brackets are empty while the rule is unknown. */
    record BaseView(List<BracketView> brackets) {
        static BaseView of(IncomeBase base) {
            return new BaseView(base.brackets().stream().map(BracketView::of).toList());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record BracketView(
            int row,
            long incomeFrom,
            @Nullable Long printedTo,
            @Nullable Long incomeTo,
            long base) {
        static BracketView of(Bracket bracket) {
            return new BracketView(
                    bracket.row(),
                    bracket.from().amount(),
                    amount(bracket.printedTo()),
                    amount(bracket.to()),
                    bracket.base().amount());
        }
    }

    /** Either a rate in percent of the base or a flat amount in rupiah; neither while the rule is unknown. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ContributionRateView")
    record ContributionView(
            Programme programme,
            Side side,
            @Nullable BigDecimal rate,
            @Nullable Long flat) {
        static ContributionView of(ContributionRate rate) {
            return new ContributionView(
                    rate.programme(),
                    rate.side(),
                    rate.charge() instanceof Charge.PercentOfBase charge
                            ? charge.percent().toDecimal()
                            : null,
                    rate.charge() instanceof Charge.FlatAmount charge
                            ? charge.amount().amount()
                            : null);
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReliefView(
            Set<Programme> programmes,
            Set<Sector> sectors,
            @Nullable BigDecimal percent,
            Set<Payer> excludedPayers) {
        static ReliefView of(Relief relief) {
            return new ReliefView(
                    new TreeSet<>(relief.programmes()),
                    new TreeSet<>(relief.sectors()),
                    decimal(relief.percent()),
                    new TreeSet<>(relief.excludedPayers()));
        }
    }

    private static @Nullable Long amount(@Nullable Rupiah rupiah) {
        return rupiah == null ? null : rupiah.amount();
    }

    private static @Nullable BigDecimal decimal(@Nullable Percent percent) {
        return percent == null ? null : percent.toDecimal();
    }
}
