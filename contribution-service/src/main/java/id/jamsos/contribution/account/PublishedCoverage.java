package id.jamsos.contribution.account;

import id.jamsos.contribution.coverage.Coverage;
import id.jamsos.contribution.coverage.CoverageStatus;
import id.jamsos.contribution.coverage.Months;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The coverage that the rest of the system was last told.
 *
 * @param since the day from which the status was published
 * @param judgedOn the last day for which the status was compared with the paid months
 */
public record PublishedCoverage(CoverageStatus status, LocalDate since, LocalDate judgedOn) {

    /** The day on which the status changes by itself if nothing more is paid. */
    Optional<LocalDate> changesOn(Months paid) {
        return Coverage.nextChange(judgedOn, paid);
    }

    PublishedCoverage judged(LocalDate day, CoverageStatus now) {
        return new PublishedCoverage(now, now == status ? since : day, day);
    }
}
