package id.jamsos.contribution.bill;

import id.jamsos.contribution.member.Programme;
import id.jamsos.contribution.member.Side;
import id.jamsos.contribution.money.Percent;
import id.jamsos.contribution.money.Rupiah;
import id.jamsos.contribution.rates.SourceStatus;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * One amount of a bill with what explains it, frozen when the bill is issued: a later change of the rates does not touch it.
 *
 * @param rate null where the amount is the same for everybody
 * @param ruleId the entries of the rate catalogue that gave the amount
 * @param sourceStatus how sure the least sure of them is
 */
public record BillLine(
        YearMonth month,
        Programme programme,
        Side side,
        Rupiah base,
        @Nullable Percent rate,
        Rupiah gross,
        Rupiah relief,
        Rupiah amount,
        String ruleId,
        String legalSource,
        SourceStatus sourceStatus) {

    public BillLine {
        if (!gross.equals(amount.plus(relief))) {
            throw new IllegalArgumentException("gross " + gross + " is not amount " + amount + " and relief " + relief);
        }
    }
}
