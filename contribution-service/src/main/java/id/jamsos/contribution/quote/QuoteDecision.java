package id.jamsos.contribution.quote;

import id.jamsos.contribution.member.ParticipantId;
import id.jamsos.contribution.pricing.PricingDecision.Priced;
import id.jamsos.contribution.pricing.PricingDecision.RuleUnknown;
import id.jamsos.contribution.pricing.PricingRequest;
import java.time.YearMonth;

/** The answer to a {@link Quotation}. */
public sealed interface QuoteDecision {

    /** The price, and for what exactly. */
    record Quoted(PricingRequest assumed, Priced price) implements QuoteDecision {}

    /** Registration's news of the person has not arrived here, or never will. */
    record MemberNotYetKnown(ParticipantId participant) implements QuoteDecision {}

    /** The last month lies so far ahead that nothing can be paid for it yet. */
    record TooFarAhead(YearMonth latest) implements QuoteDecision {}

    record NotPriced(RuleUnknown reason) implements QuoteDecision {}
}
