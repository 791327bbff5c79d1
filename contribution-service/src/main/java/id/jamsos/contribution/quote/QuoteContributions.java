package id.jamsos.contribution.quote;

import id.jamsos.contribution.bill.BilledMonths;
import id.jamsos.contribution.pricing.Pricing;
import id.jamsos.contribution.pricing.PricingDecision.Priced;
import id.jamsos.contribution.pricing.PricingDecision.RuleUnknown;
import id.jamsos.contribution.pricing.PricingRequest;
import id.jamsos.contribution.quote.Quotation.OfIncome;
import id.jamsos.contribution.quote.Quotation.OfMember;
import id.jamsos.contribution.quote.QuoteDecision.MemberNotYetKnown;
import id.jamsos.contribution.quote.QuoteDecision.NotPriced;
import id.jamsos.contribution.quote.QuoteDecision.Quoted;
import id.jamsos.contribution.quote.QuoteDecision.TooFarAhead;
import java.time.LocalDate;
import java.time.YearMonth;

/** Tells what contributions would cost. Changes nothing. */
public final class QuoteContributions {

    private final QuotedMembers members;
    private final Pricing pricing;

    public QuoteContributions(QuotedMembers members, Pricing pricing) {
        this.members = members;
        this.pricing = pricing;
    }

    public QuoteDecision handle(Quotation quotation, LocalDate today) {
        YearMonth month = YearMonth.from(today);
        return switch (quotation) {
            case OfIncome described -> quote(described.assuming(month), month);
            case OfMember member ->
                members.find(member.participant(), today)
                        .map(known -> quote(known.assuming(member.terms()), month))
                        .orElseGet(() -> new MemberNotYetKnown(member.participant()));
        };
    }

    private QuoteDecision quote(PricingRequest assumed, YearMonth currentMonth) {
        YearMonth latest = currentMonth.plusMonths(BilledMonths.MONTHS_AHEAD);
        if (assumed.lastMonth().isAfter(latest)) {
            return new TooFarAhead(latest);
        }
        return switch (pricing.price(assumed)) {
            case Priced price -> new Quoted(assumed, price);
            case RuleUnknown reason -> new NotPriced(reason);
        };
    }
}
