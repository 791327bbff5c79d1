package id.jamsos.contribution.quote;

import id.jamsos.contribution.member.Payer;
import id.jamsos.contribution.member.Programme;
import id.jamsos.contribution.member.Sector;
import id.jamsos.contribution.member.Segment;
import id.jamsos.contribution.money.Rupiah;
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
}
