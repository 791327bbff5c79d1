package id.jamsos.contribution.rates;

import id.jamsos.contribution.money.Rupiah;
import org.jspecify.annotations.Nullable;

/**
 * One row of an income table.
 *
 * @param printedTo the upper end as the regulation prints it; null in the last row
 * @param to the upper end that is used, included; above {@code printedTo} where the printed table leaves incomes unmentioned (a project
 *     decision, not law); null in the last row, which has none
 * @param base the amount on which contributions are computed for every income of the row
 */
public record Bracket(
        int row,
        Rupiah from,
        @Nullable Rupiah printedTo,
        @Nullable Rupiah to,
        Rupiah base) {

    public Bracket {
        if ((to == null) != (printedTo == null)) {
            throw new IllegalArgumentException(
                    "printedTo and incomeTo are both given, or both left out in the last row");
        }
        if (to != null && printedTo != null && (printedTo.compareTo(from) < 0 || to.compareTo(printedTo) < 0)) {
            throw new IllegalArgumentException("incomeFrom, printedTo and incomeTo must not decrease");
        }
    }

    public boolean contains(Rupiah income) {
        return income.compareTo(from) >= 0 && (to == null || income.compareTo(to) <= 0);
    }

    /** True for an income that the printed table does not mention. */
    public boolean reachesBeyondPrintFor(Rupiah income) {
        return printedTo != null && income.compareTo(printedTo) > 0;
    }
}
