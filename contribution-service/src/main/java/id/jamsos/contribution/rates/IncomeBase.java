package id.jamsos.contribution.rates;

import id.jamsos.contribution.member.Segment;
import id.jamsos.contribution.money.Rupiah;
import java.util.List;

/**
 * The rule that turns an income into the base of contributions.
 *
 * @param brackets from the lowest income up, covering every income exactly once (the catalogue checks it); empty when the rule is unknown
 */
public record IncomeBase(Provision provision, Segment segment, List<Bracket> brackets) implements RateEntry {

    public IncomeBase {
        brackets = List.copyOf(brackets);
        RateEntry.requireValueUnlessUnknown(provision, !brackets.isEmpty());
    }

    public Bracket bracketOf(Rupiah income) {
        return brackets.stream()
                .filter(bracket -> bracket.contains(income))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(provision + " has no bracket for every income"));
    }
}
