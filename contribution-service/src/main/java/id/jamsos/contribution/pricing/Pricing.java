package id.jamsos.contribution.pricing;

import id.jamsos.contribution.member.Programme;
import id.jamsos.contribution.member.Side;
import id.jamsos.contribution.money.Rupiah;
import id.jamsos.contribution.pricing.PricingDecision.Priced;
import id.jamsos.contribution.pricing.PricingDecision.RuleUnknown;
import id.jamsos.contribution.pricing.PricingStep.Kind;
import id.jamsos.contribution.rates.ContributionRate;
import id.jamsos.contribution.rates.IncomeBase;
import id.jamsos.contribution.rates.RateCatalogue;
import id.jamsos.contribution.rates.Relief;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * Prices contributions month by month, each month under its own rules: a change of law inside a prepayment applies from its month on. The
 * base of an informal worker is that of the income's bracket, the worker owes every contribution, and a relief is a share of the gross
 * amount.
 */
public final class Pricing {

    private final RateCatalogue catalogue;

    public Pricing(RateCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    public PricingDecision price(PricingRequest request) {
        List<PricedLine> lines = new ArrayList<>();
        for (int i = 0; i < request.months(); i++) {
            switch (priceMonth(request, request.fromMonth().plusMonths(i))) {
                case Priced month -> lines.addAll(month.lines());
                case RuleUnknown refusal -> {
                    return refusal;
                }
            }
        }
        return new Priced(lines);
    }

    private PricingDecision priceMonth(PricingRequest request, YearMonth month) {
        IncomeBase base = catalogue.base(request.segment(), month).orElse(null);
        if (base == null) {
            return new RuleUnknown(request.segment(), Kind.BASE, null, month);
        }
        PricingStep baseStep = PricingStep.base(base, request.income());
        List<PricedLine> lines = new ArrayList<>();
        for (Programme programme : request.programmes()) {
            switch (priceProgramme(request, month, programme, baseStep)) {
                case Priced priced -> lines.addAll(priced.lines());
                case RuleUnknown refusal -> {
                    return refusal;
                }
            }
        }
        return new Priced(lines);
    }

    private PricingDecision priceProgramme(
            PricingRequest request, YearMonth month, Programme programme, PricingStep base) {
        ContributionRate rate = catalogue
                .contribution(request.segment(), programme, Side.WORKER, month)
                .orElse(null);
        if (rate == null || rate.charge() == null) {
            return new RuleUnknown(request.segment(), Kind.CHARGE, programme, month);
        }
        List<PricingStep> steps = new ArrayList<>(List.of(base));
        Rupiah gross = add(steps, PricingStep.charge(rate.provision(), rate.charge(), base.result()));

        Relief relief = catalogue
                .relief(request.segment(), programme, request.sector(), request.payer(), month)
                .orElse(null);
        Rupiah relieved = Rupiah.ZERO;
        if (relief != null) {
            if (relief.percent() == null) {
                return new RuleUnknown(request.segment(), Kind.RELIEF, programme, month);
            }
            relieved = add(steps, PricingStep.relief(relief.provision(), relief.percent(), gross));
        }
        return new Priced(List.of(
                new PricedLine(month, programme, Side.WORKER, base.result(), rate.charge(), gross, relieved, steps)));
    }

    private static Rupiah add(List<PricingStep> steps, PricingStep step) {
        steps.add(step);
        return step.result();
    }
}
