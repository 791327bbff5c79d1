package id.jamsos.contribution.account.web;

import id.jamsos.contribution.account.Account;
import id.jamsos.contribution.account.CoverageAnswer;
import id.jamsos.contribution.coverage.Coverage;
import id.jamsos.contribution.coverage.CoverageStatus;
import id.jamsos.contribution.member.Programme;
import id.jamsos.contribution.member.Segment;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The answer to {@code GET participants/{id}/coverage}.
 *
 * @param status the best of the segments; null on a day before the person was registered, when there are none
 */
record CoverageView(
        String participantId, LocalDate on, @Nullable CoverageStatus status, List<SegmentCoverage> segments) {

    static CoverageView of(Account account, LocalDate on, Optional<CoverageAnswer> answer) {
        return new CoverageView(
                account.participantId().value(),
                on,
                answer.map(found -> found.coverage().status()).orElse(null),
                answer.stream().map(found -> SegmentCoverage.of(account, found)).toList());
    }

    /**
     * The cover in one segment.
     *
     * @param paidThrough last month of the paid range nearest to the day; null while nothing is paid
     * @param unpaidMonths unpaid months whose due day has passed, at most three
     * @param nextDueDate first due day, on or after the day, of a month that is not paid
     */
    record SegmentCoverage(
            Segment segment,
            Set<Programme> programmes,
            CoverageStatus status,
            LocalDate since,
            @Nullable YearMonth paidThrough,
            int unpaidMonths,
            LocalDate nextDueDate) {

        static SegmentCoverage of(Account account, CoverageAnswer answer) {
            Coverage coverage = answer.coverage();
            return new SegmentCoverage(
                    account.member().dimensions().segment(),
                    account.member().programmes(),
                    coverage.status(),
                    answer.since(),
                    coverage.paidThrough(),
                    coverage.unpaidMonths(),
                    coverage.nextDueDate());
        }
    }
}
