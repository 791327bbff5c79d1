package id.jamsos.contribution.quote;

import id.jamsos.contribution.bill.BilledMonths;
import id.jamsos.contribution.member.ParticipantId;
import id.jamsos.contribution.member.Payer;
import id.jamsos.contribution.member.Programme;
import id.jamsos.contribution.member.Sector;
import id.jamsos.contribution.member.Segment;
import id.jamsos.contribution.money.Rupiah;
import id.jamsos.contribution.pricing.PricingRequest;
import java.time.YearMonth;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A question for a price. Whatever is null or empty is filled in: from the registered person, or with the most usual case. */
public sealed interface Quotation {

    Terms terms();

    /** For somebody described by an income alone, who need not be registered. */
    record OfIncome(Segment segment, Rupiah income, Terms terms) implements Quotation {

        /** Left open: other work, paid by the person, the programmes that everybody has, from the current month on. */
        PricingRequest assuming(YearMonth currentMonth) {
            return new PricingRequest(
                    segment,
                    income,
                    terms.sectorOr(Sector.OTHER),
                    terms.payerOr(Payer.SELF),
                    terms.programmesOr(segment.mandatory()),
                    terms.fromMonthOr(currentMonth),
                    terms.months());
        }
    }

    /** For a registered person, from what is known of them; what the terms say instead is a what-if. */
    record OfMember(ParticipantId participant, Terms terms) implements Quotation {}

    record Terms(
            @Nullable Sector sector,
            @Nullable Payer payer,
            Set<Programme> programmes,
            @Nullable YearMonth fromMonth,
            int months) {

        public Terms {
            if (!BilledMonths.COUNTS.contains(months)) {
                throw new IllegalArgumentException("not a number of months that can be paid at once: " + months);
            }
            programmes = Set.copyOf(programmes);
        }

        Sector sectorOr(Sector usual) {
            return sector == null ? usual : sector;
        }

        Payer payerOr(Payer usual) {
            return payer == null ? usual : payer;
        }

        Set<Programme> programmesOr(Set<Programme> usual) {
            return programmes.isEmpty() ? usual : programmes;
        }

        YearMonth fromMonthOr(YearMonth usual) {
            return fromMonth == null ? usual : fromMonth;
        }
    }
}
