package id.jamsos.contribution.rates;

import id.jamsos.contribution.member.Segment;

/** One dated rule of the catalogue. */
public sealed interface RateEntry permits IncomeBase, ContributionRate, Relief {

    Provision provision();

    Segment segment();

    /** A rule that carries a value must not be marked UNKNOWN, and one without a value must be. */
    static void requireValueUnlessUnknown(Provision provision, boolean hasValue) {
        if (provision.isUnknown() == hasValue) {
            throw new IllegalArgumentException(
                    hasValue ? "an UNKNOWN rule cannot have a value" : "a rule without a value must be marked UNKNOWN");
        }
    }
}
