package id.jamsos.contribution.pricing;

import id.jamsos.contribution.money.Percent;
import id.jamsos.contribution.money.Rupiah;
import id.jamsos.contribution.rates.Bracket;
import id.jamsos.contribution.rates.Charge;
import id.jamsos.contribution.rates.IncomeBase;
import id.jamsos.contribution.rates.Provision;

/**
 * One step from the income to the amount, so that an officer can follow it with the regulation in hand.
 *
 * @param calculation the arithmetic; tells the bracket, never the income itself
 */
public record PricingStep(Kind kind, Provision provision, String calculation, Rupiah result) {

    public enum Kind {
        BASE,
        CHARGE,
        RELIEF
    }

    static PricingStep base(IncomeBase base, Rupiah income) {
        Bracket bracket = base.bracketOf(income);
        String upTo = bracket.to() == null ? " and above" : " to " + bracket.to();
        String printed = bracket.reachesBeyondPrintFor(income)
                ? " (printed to %s; reaching further is a project decision)".formatted(bracket.printedTo())
                : "";
        String calculation =
                "row %d, %s%s%s -> %s".formatted(bracket.row(), bracket.from(), upTo, printed, bracket.base());
        return new PricingStep(Kind.BASE, base.provision(), calculation, bracket.base());
    }

    static PricingStep charge(Provision provision, Charge charge, Rupiah base) {
        Rupiah gross = charge.on(base);
        String calculation =
                switch (charge) {
                    case Charge.PercentOfBase rate -> rate.percent() + " x " + base + " = " + gross;
                    case Charge.FlatAmount flat -> "flat " + flat.amount();
                };
        return new PricingStep(Kind.CHARGE, provision, calculation, gross);
    }

    static PricingStep relief(Provision provision, Percent percent, Rupiah gross) {
        Rupiah relief = percent.of(gross);
        String calculation = "%s x %s = %s; to pay %s".formatted(percent, gross, relief, gross.minus(relief));
        return new PricingStep(Kind.RELIEF, provision, calculation, relief);
    }
}
