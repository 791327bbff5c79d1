package id.jamsos.contribution.account;

import id.jamsos.contribution.coverage.Months;
import id.jamsos.contribution.money.Rupiah;
import id.jamsos.platform.time.BusinessClock;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * What a person has paid.
 *
 * @param paymentMonths calendar months in which the person paid anything
 * @param credit paid for months that were already paid; held for the next contribution
 */
public record Contributions(PaidMonths paid, Months paymentMonths, Rupiah credit) {

    public static final Contributions NONE = new Contributions(PaidMonths.NONE, Months.NONE, Rupiah.ZERO);

    /** With one more payment. What it pays for a month that was already paid becomes credit. */
    Contributions with(Credit payment) {
        PaidMonths all = paid;
        Rupiah excess = Rupiah.ZERO;
        for (Credit.Line line : payment.lines()) {
            if (paid.contains(line.programme(), line.month())) {
                excess = excess.plus(line.amount());
            } else {
                all = all.with(line.programme(), line.month());
            }
        }
        return new Contributions(all, paymentMonths.with(calendarMonth(payment)), credit.plus(excess));
    }

    boolean firstOfItsMonth(Credit payment) {
        return !paymentMonths.contains(calendarMonth(payment));
    }

    private static YearMonth calendarMonth(Credit payment) {
        return YearMonth.from(LocalDate.ofInstant(payment.paidAt(), BusinessClock.ZONE));
    }
}
