package id.jamsos.contribution.pricing;

import static java.util.stream.Collectors.joining;

import id.jamsos.contribution.member.Programme;
import id.jamsos.contribution.member.Side;
import id.jamsos.contribution.money.Rupiah;
import id.jamsos.contribution.rates.Charge;
import id.jamsos.contribution.rates.SourceStatus;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;

/**
 * The contribution of one month to one programme.
 *
 * @param base the base of the month; a flat charge does not depend on it
 * @param gross before the relief
 * @param steps how the amount came about
 */
public record PricedLine(
        YearMonth month,
        Programme programme,
        Side side,
        Rupiah base,
        Charge charge,
        Rupiah gross,
        Rupiah relief,
        List<PricingStep> steps) {

    public PricedLine {
        if (relief.compareTo(gross) > 0) {
            throw new IllegalArgumentException("relief " + relief + " exceeds gross " + gross);
        }
        steps = List.copyOf(steps);
    }

    /** What is to be paid. */
    public Rupiah amount() {
        return gross.minus(relief);
    }

    /** The rules that set the amount, joined by a plus sign: the charge, and the relief if there was one. */
    public String ruleId() {
        return joinOfAmountSteps(step -> step.provision().ruleId(), "+");
    }

    public String legalSource() {
        return joinOfAmountSteps(step -> step.provision().legalSource(), "; ");
    }

    /** The status of the least sure rule behind the amount. */
    public SourceStatus sourceStatus() {
        return steps.stream()
                .map(step -> step.provision().status())
                .reduce(SourceStatus.CONFIRMED, SourceStatus::orLessSure);
    }

    private String joinOfAmountSteps(Function<PricingStep, String> text, String separator) {
        return steps.stream()
                .filter(step -> step.kind() != PricingStep.Kind.BASE)
                .map(text)
                .distinct()
                .collect(joining(separator));
    }
}
