package id.jamsos.contribution.billing;

import id.jamsos.contribution.account.Account;
import id.jamsos.contribution.bill.BilledMonths;
import id.jamsos.contribution.coverage.Coverage;
import id.jamsos.contribution.coverage.MonthRange;
import id.jamsos.contribution.coverage.Months;
import id.jamsos.contribution.member.Member;
import id.jamsos.contribution.member.Programme;
import id.jamsos.platform.time.BusinessClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * For which months a person may get a bill (decisions of this project):
 *
 * <pre>
 * coverage               first month when none is asked for   other first months
 * ACTIVE, GRACE          the one after the last paid          none: a gap would later look like a lapse
 * REGISTERED, INACTIVE   the current                          the next; arrears are never collected
 * </pre>
 *
 * <p>No month twice, none more than 24 months ahead, and the mandatory programmes always together.
 */
final class BillingRules {

    static final Duration OPEN_FOR = Duration.ofDays(7);

    private BillingRules() {}

    /** What to bill, or why not. */
    sealed interface Plan {
        record Bill(BilledMonths months) implements Plan {}

        record Refusal(BillDecision.Refused reason) implements Plan {}
    }

    static Plan plan(Account account, BillOrder order, LocalDate today) {
        Set<Programme> programmes = programmes(account.member(), order);
        List<YearMonth> possible = firstMonths(account.covering(), today);
        YearMonth from = order.fromMonth() == null ? possible.getFirst() : order.fromMonth();
        if (!possible.contains(from)) {
            return new Plan.Refusal(
                    isPaid(account, programmes, from)
                            ? new BillDecision.MonthAlreadyPaid(from)
                            : new BillDecision.FromMonthNotInTurn(possible));
        }
        var months = new BilledMonths(programmes, from, order.months());
        YearMonth lastPossible = YearMonth.from(today).plusMonths(BilledMonths.MONTHS_AHEAD);
        if (months.last().isAfter(lastPossible)) {
            return new Plan.Refusal(new BillDecision.TooFarAhead(lastPossible));
        }
        return refusal(account, months).<Plan>map(Plan.Refusal::new).orElse(new Plan.Bill(months));
    }

    /** The month from which the next bill starts unless another is asked for. */
    static YearMonth firstMonth(Months paid, LocalDate today) {
        return firstMonths(paid, today).getFirst();
    }

    /** A bill stays open for a week, but never beyond the month in which its prices were looked up. */
    static Instant expiresAt(Instant issuedAt) {
        Instant week = issuedAt.plus(OPEN_FOR);
        Instant nextMonth = YearMonth.from(issuedAt.atZone(BusinessClock.ZONE))
                .plusMonths(1)
                .atDay(1)
                .atStartOfDay(BusinessClock.ZONE)
                .toInstant();
        return week.isBefore(nextMonth) ? week : nextMonth;
    }

    private static List<YearMonth> firstMonths(Months paid, LocalDate today) {
        YearMonth current = YearMonth.from(today);
        return switch (Coverage.statusOn(today, paid)) {
            case ACTIVE, GRACE ->
                List.of(paid.reaching(current)
                        .map(MonthRange::last)
                        .orElseThrow()
                        .plusMonths(1));
            case REGISTERED, INACTIVE -> List.of(current, current.plusMonths(1));
        };
    }

    private static Set<Programme> programmes(Member member, BillOrder order) {
        return order.programmes() == null ? member.programmes() : order.programmes();
    }

    private static Optional<BillDecision.Refused> refusal(Account account, BilledMonths months) {
        var notHeld = new TreeSet<>(months.programmes());
        notHeld.removeAll(account.member().programmes());
        if (!notHeld.isEmpty()) {
            return Optional.of(new BillDecision.ProgrammesNotHeld(notHeld));
        }
        Set<Programme> mandatory = account.member().dimensions().segment().mandatory();
        if (!months.programmes().containsAll(mandatory)) {
            return Optional.of(new BillDecision.MandatoryMissing(mandatory));
        }
        for (YearMonth month = months.from(); !month.isAfter(months.last()); month = month.plusMonths(1)) {
            if (isPaid(account, months.programmes(), month)) {
                return Optional.of(new BillDecision.MonthAlreadyPaid(month));
            }
        }
        return Optional.empty();
    }

    /** In any of the programmes: no month is ever charged twice. */
    private static boolean isPaid(Account account, Set<Programme> programmes, YearMonth month) {
        return programmes.stream()
                .anyMatch(programme -> account.contributions().paid().contains(programme, month));
    }
}
