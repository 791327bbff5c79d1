package id.jamsos.contribution.coverage;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The cover of one informal worker (BPU) on one day, derived from the paid months alone. Let L be the last paid month that is not later
 * than the month of the day. Cover counts on through at most three unpaid months; arrears are never collected (PP 44/2015,
 * {@code programs-and-rates} section 2); the exact days are a decision of this project.
 *
 * <pre>
 * status      holds                                                        until              then
 * REGISTERED  while no month up to this one is paid                        a paid month       ACTIVE
 * ACTIVE      in a paid month, and after it to the due day of L+1          due day of L+1     GRACE the next day
 * GRACE       from the day after the due day of L+1                        end of L+3         INACTIVE on the 1st of L+4
 * INACTIVE    from the 1st of L+4                                          a paid month       ACTIVE
 * </pre>
 *
 * <p>Last paid January: GRACE from 16 February (later when the 15th is no working day), INACTIVE from 1 May. A month that was paid ahead
 * begins to cover on its 1st.
 *
 * @param since first day of the status; null while nothing was ever paid, because that begins with the registration
 * @param paidThrough last month of the paid range that reaches nearest to the day; null while none does
 * @param unpaidMonths consecutive unpaid months whose due day has passed, at most three: older arrears do not count
 * @param nextDueDate first due day, on or after the day, of a month that is not paid
 * @param nextChange the day on which the status changes by itself if nothing more is paid; null when it stays
 */
public record Coverage(
        CoverageStatus status,
        @Nullable LocalDate since,
        @Nullable YearMonth paidThrough,
        int unpaidMonths,
        LocalDate nextDueDate,
        @Nullable LocalDate nextChange) {

    /** How many unpaid months are covered, and the most that is ever counted. */
    static final int UNPAID_MONTHS_COVERED = 3;

    public static Coverage on(LocalDate day, Months paid) {
        var timeline = CoverageTimeline.of(paid);
        var stretch = timeline.at(day);
        return new Coverage(
                stretch.status(),
                stretch.from(),
                paid.reaching(YearMonth.from(day)).map(MonthRange::last).orElse(null),
                unpaidMonths(day, paid),
                nextDueDate(day, paid),
                timeline.changeAfter(day).orElse(null));
    }

    public static CoverageStatus statusOn(LocalDate day, Months paid) {
        return CoverageTimeline.of(paid).at(day).status();
    }

    /** The first day after the given one on which the status changes by itself. */
    public static Optional<LocalDate> nextChange(LocalDate day, Months paid) {
        return CoverageTimeline.of(paid).changeAfter(day);
    }

    private static int unpaidMonths(LocalDate day, Months paid) {
        YearMonth month = YearMonth.from(day);
        Optional<YearMonth> lastPaid = paid.reaching(month).map(MonthRange::last);
        if (lastPaid.isEmpty() || !lastPaid.get().isBefore(month)) {
            return 0;
        }
        int unpaid = 0;
        YearMonth next = lastPaid.get().plusMonths(1);
        while (unpaid < UNPAID_MONTHS_COVERED && DueDays.passed(next.plusMonths(unpaid), day)) {
            unpaid++;
        }
        return unpaid;
    }

    private static LocalDate nextDueDate(LocalDate day, Months paid) {
        YearMonth month = YearMonth.from(day);
        YearMonth from = DueDays.passed(month, day) ? month.plusMonths(1) : month;
        return DueDays.of(paid.firstMissingFrom(from));
    }
}
