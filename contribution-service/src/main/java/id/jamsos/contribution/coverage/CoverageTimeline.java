package id.jamsos.contribution.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The whole life of a cover as stretches of one status each, in order of time, as {@link Coverage} defines them. */
record CoverageTimeline(List<Stretch> stretches) {

    /**
     * One status from a day on, until the next stretch begins.
     *
     * @param from null for the first stretch, which has no beginning
     */
    record Stretch(CoverageStatus status, @Nullable LocalDate from) {
        boolean begunOn(LocalDate day) {
            return from == null || !from.isAfter(day);
        }
    }

    static CoverageTimeline of(Months paid) {
        var stretches = new ArrayList<Stretch>();
        stretches.add(new Stretch(CoverageStatus.REGISTERED, null));
        for (MonthRange range : paid.ranges()) {
            LocalDate paidFrom = range.first().atDay(1);
            stretches.removeIf(
                    stretch -> stretch.from() != null && !stretch.from().isBefore(paidFrom));
            if (stretches.getLast().status() != CoverageStatus.ACTIVE) {
                stretches.add(new Stretch(CoverageStatus.ACTIVE, paidFrom));
            }
            var firstUnpaid = range.last().plusMonths(1);
            stretches.add(
                    new Stretch(CoverageStatus.GRACE, DueDays.of(firstUnpaid).plusDays(1)));
            var notCovered = firstUnpaid.plusMonths(Coverage.UNPAID_MONTHS_COVERED);
            stretches.add(new Stretch(CoverageStatus.INACTIVE, notCovered.atDay(1)));
        }
        return new CoverageTimeline(List.copyOf(stretches));
    }

    Stretch at(LocalDate day) {
        return stretches.stream()
                .filter(stretch -> stretch.begunOn(day))
                .reduce((_, later) -> later)
                .orElseThrow();
    }

    Optional<LocalDate> changeAfter(LocalDate day) {
        return stretches.stream()
                .filter(stretch -> !stretch.begunOn(day))
                .map(Stretch::from)
                .findFirst();
    }
}
