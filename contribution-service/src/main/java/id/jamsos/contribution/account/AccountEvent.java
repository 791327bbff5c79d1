package id.jamsos.contribution.account;

import id.jamsos.contribution.coverage.CoverageStatus;
import id.jamsos.contribution.member.Member;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** What happens to an account. */
public sealed interface AccountEvent {

    Member member();

    /**
     * The member is covered differently from a day on.
     *
     * @param from null when the account was just opened
     * @param paidThrough last month of the paid range nearest to the day; null while nothing is paid
     */
    record CoverageChanged(
            Member member,
            @Nullable CoverageStatus from,
            CoverageStatus to,
            LocalDate on,
            @Nullable YearMonth paidThrough)
            implements AccountEvent {}

    /**
     * A payment reached the account.
     *
     * @param firstPaymentOfMonth whether it is the person's first payment in the calendar month of {@code credit.paidAt()}
     */
    record ContributionCredited(Member member, Credit credit, Instant creditedAt, boolean firstPaymentOfMonth)
            implements AccountEvent {}
}
