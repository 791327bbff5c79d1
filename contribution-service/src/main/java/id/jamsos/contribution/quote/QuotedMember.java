package id.jamsos.contribution.quote;

import id.jamsos.contribution.member.Payer;
import id.jamsos.contribution.member.Programme;
import id.jamsos.contribution.member.Sector;
import id.jamsos.contribution.member.Segment;
import id.jamsos.contribution.money.Rupiah;
import id.jamsos.contribution.pricing.PricingRequest;
import java.time.YearMonth;
import java.util.Set;

/**
 * What a quote must know about a registered person.
 *
 * @param firstMonth the month from which the person's next bill would start
 */
public record QuotedMember(
        Segment segment,
        Rupiah monthlyIncome,
        Sector sector,
        Payer payer,
        Set<Programme> programmes,
        YearMonth firstMonth) {

    public QuotedMember {
        programmes = Set.copyOf(programmes);
    }

    PricingRequest assuming(Quotation.Terms terms) {
        return new PricingRequest(
                segment,
                monthlyIncome,
                terms.sectorOr(sector),
                terms.payerOr(payer),
                terms.programmesOr(programmes),
                terms.fromMonthOr(firstMonth),
                terms.months());
    }
}
