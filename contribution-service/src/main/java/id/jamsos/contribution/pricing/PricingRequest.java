package id.jamsos.contribution.pricing;

import id.jamsos.contribution.member.Payer;
import id.jamsos.contribution.member.Programme;
import id.jamsos.contribution.member.Sector;
import id.jamsos.contribution.member.Segment;
import id.jamsos.contribution.money.Rupiah;
import java.time.YearMonth;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Whose contributions to price, for which months.
 *
 * @param income the person's monthly income
 * @param programmes in the order of bills
 * @param months how many months in a row, from {@code fromMonth} on
 */
public record PricingRequest(
        Segment segment,
        Rupiah income,
        Sector sector,
        Payer payer,
        Set<Programme> programmes,
        YearMonth fromMonth,
        int months) {

    public PricingRequest {
        if (programmes.isEmpty() || months < 1) {
            throw new IllegalArgumentException("there is nothing to price without a programme and a month");
        }
        if (!programmes.stream().allMatch(segment::offers)) {
            throw new IllegalArgumentException(segment + " has not all of " + programmes);
        }
        programmes = Collections.unmodifiableSet(EnumSet.copyOf(programmes));
    }

    public YearMonth lastMonth() {
        return fromMonth.plusMonths(months - 1L);
    }
}
