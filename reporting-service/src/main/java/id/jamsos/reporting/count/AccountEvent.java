package id.jamsos.reporting.count;

import java.time.LocalDate;
import java.util.Map;

/** What the totals take from the events of an account. Days are days in Jakarta. */
public sealed interface AccountEvent {
    /** The day that the event counts for, which need not be the day on which it arrives. */
    LocalDate day();

    /** Since this day the person stands there; where they stood before, the totals remember themselves. */
    record CoverageChanged(LocalDate day, Standing standing) implements AccountEvent {}

    /**
     * A payment.
     *
     * @param amount whole rupiah
     * @param firstOfMonth whether it is the person's first payment in the calendar month
     * @param byProgramme programme code to its part of the amount
     */
    record ContributionCredited(
            LocalDate day, Dimensions dimensions, long amount, boolean firstOfMonth, Map<String, Long> byProgramme)
            implements AccountEvent {
        public ContributionCredited {
            byProgramme = Map.copyOf(byProgramme);
        }
    }
}
