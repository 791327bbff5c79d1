package id.jamsos.contribution.rates;

import id.jamsos.contribution.member.Programme;
import id.jamsos.contribution.member.Segment;
import id.jamsos.contribution.member.Side;
import org.jspecify.annotations.Nullable;

/**
 * What a programme costs one side.
 *
 * @param charge null exactly when the rule is unknown
 */
public record ContributionRate(
        Provision provision,
        Segment segment,
        Programme programme,
        Side side,
        @Nullable Charge charge) implements RateEntry {

    public ContributionRate {
        RateEntry.requireValueUnlessUnknown(provision, charge != null);
    }
}
