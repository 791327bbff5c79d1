package id.jamsos.contribution.quote.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.jamsos.contribution.member.Payer;
import id.jamsos.contribution.member.Programme;
import id.jamsos.contribution.member.Sector;
import id.jamsos.contribution.member.Segment;
import id.jamsos.contribution.member.Side;
import id.jamsos.contribution.pricing.PricedLine;
import id.jamsos.contribution.pricing.PricingRequest;
import id.jamsos.contribution.pricing.PricingStep;
import id.jamsos.contribution.quote.QuoteDecision.Quoted;
import id.jamsos.contribution.rates.Charge;
import id.jamsos.contribution.rates.SourceStatus;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The answer to {@code POST quotes}; money in whole rupiah, rates in percent. */
record QuoteView(long total, List<Line> lines, Assumed assumed) {

    static QuoteView of(Quoted quoted) {
        return new QuoteView(
                quoted.price().total().amount(),
                quoted.price().lines().stream().map(Line::of).toList(),
                Assumed.of(quoted.assumed(), quoted.price().lines()));
    }

    /**
     * One month of one programme.
     *
     * @param rate left out where the amount is flat
     * @param flat left out where the amount is a percentage of the base
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            YearMonth month,
            Programme programme,
            Side side,
            long base,
            @Nullable BigDecimal rate,
            @Nullable Long flat,
            long gross,
            long relief,
            long amount,
            String ruleId,
            String legalSource,
            SourceStatus sourceStatus,
            List<Step> explanation) {

        static Line of(PricedLine line) {
            return new Line(
                    line.month(),
                    line.programme(),
                    line.side(),
                    line.base().amount(),
                    line.charge() instanceof Charge.PercentOfBase rate
                            ? rate.percent().toDecimal()
                            : null,
                    line.charge() instanceof Charge.FlatAmount flat
                            ? flat.amount().amount()
                            : null,
                    line.gross().amount(),
                    line.relief().amount(),
                    line.amount().amount(),
                    line.ruleId(),
                    line.legalSource(),
                    line.sourceStatus(),
                    line.steps().stream().map(Step::of).toList());
        }
    }

    record Step(
            PricingStep.Kind step,
            String ruleId,
            String legalSource,
            SourceStatus sourceStatus,
            String calculation,
            long result) {

        static Step of(PricingStep step) {
            return new Step(
                    step.kind(),
                    step.provision().ruleId(),
                    step.provision().legalSource(),
                    step.provision().status(),
                    step.calculation(),
                    step.result().amount());
        }
    }

    /** What was taken for granted where the question left something open. */
    record Assumed(
            Segment segment,
            Sector sector,
            Payer payer,
            Set<Programme> programmes,
            YearMonth fromMonth,
            int months,
            List<Base> bases) {

        static Assumed of(PricingRequest assumed, List<PricedLine> lines) {
            return new Assumed(
                    assumed.segment(),
                    assumed.sector(),
                    assumed.payer(),
                    assumed.programmes(),
                    assumed.fromMonth(),
                    assumed.months(),
                    Base.ofEachChange(lines));
        }
    }

    /** The base from a month on, and the bracket that it comes from. */
    record Base(YearMonth fromMonth, long base, String bracket, String ruleId) {

        private static List<Base> ofEachChange(List<PricedLine> lines) {
            List<Base> bases = new ArrayList<>();
            for (PricedLine line : lines) {
                PricingStep step = line.steps().getFirst();
                Base base = new Base(
                        line.month(),
                        step.result().amount(),
                        step.calculation(),
                        step.provision().ruleId());
                if (bases.isEmpty() || !bases.getLast().sameRuleAs(base)) {
                    bases.add(base);
                }
            }
            return bases;
        }

        private boolean sameRuleAs(Base other) {
            return ruleId.equals(other.ruleId) && bracket.equals(other.bracket);
        }
    }
}
