package id.jamsos.contribution.account;

import id.jamsos.contribution.coverage.Coverage;
import id.jamsos.platform.time.BusinessClock;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How a person is covered on a day, past or future, by what is paid now.
 *
 * @param since first day of the status: for the status last published the day it was published for, otherwise the day the rule gives;
 *     never before the registration
 */
public record CoverageAnswer(LocalDate on, Coverage coverage, LocalDate since) {

    /** Empty for a day before the person was registered. */
    public static Optional<CoverageAnswer> of(Account account, LocalDate on) {
        LocalDate registered = LocalDate.ofInstant(account.member().registeredAt(), BusinessClock.ZONE);
        if (on.isBefore(registered)) {
            return Optional.empty();
        }
        Coverage coverage = Coverage.on(on, account.covering());
        LocalDate since = coverage.since() == null ? registered : later(coverage.since(), registered);
        PublishedCoverage published = account.coverage();
        if (coverage.status() == published.status() && !on.isBefore(published.since())) {
            since = later(since, published.since());
        }
        return Optional.of(new CoverageAnswer(on, coverage, since));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
