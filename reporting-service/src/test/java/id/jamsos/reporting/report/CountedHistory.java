package id.jamsos.reporting.report;

import id.jamsos.reporting.count.AccountEvent;
import id.jamsos.reporting.count.Arrival;
import id.jamsos.reporting.count.Batch;
import id.jamsos.reporting.count.CoverageStatus;
import id.jamsos.reporting.count.Dimensions;
import id.jamsos.reporting.count.InMemoryTotals;
import id.jamsos.reporting.count.Standing;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Totals filled by telling what happened, in the words of the account's events. */
final class CountedHistory {
    static final Dimensions JAKARTA_KIOSK = Dimensions.of("BPU", "P31", "3171", "KIOSK");
    static final Dimensions BANTEN_POSPAY = Dimensions.of("BPU", "P36", "3602", "POSPAY");

    private final InMemoryTotals totals = new InMemoryTotals();
    private final Map<String, Long> sequences = new HashMap<>();
    private long offset;

    CountedHistory stands(
            String account, String day, Dimensions dimensions, CoverageStatus status, String... programmes) {
        var standing = new Standing(dimensions, status, Set.of(programmes));
        return count(account, new AccountEvent.CoverageChanged(LocalDate.parse(day), standing));
    }

    CountedHistory pays(String account, String day, Dimensions dimensions, boolean first, Map<String, Long> parts) {
        long amount = parts.values().stream().mapToLong(Long::longValue).sum();
        return count(
                account, new AccountEvent.ContributionCredited(LocalDate.parse(day), dimensions, amount, first, parts));
    }

    private CountedHistory count(String account, AccountEvent event) {
        var arrival = new Arrival(account, sequences.merge(account, 1L, Long::sum), offset, event);
        totals.counting().handle(new Batch(new Batch.Stream("accounts", 0), offset, List.of(arrival)));
        offset++;
        return this;
    }

    ReportCoverage coverage() {
        return new ReportCoverage(totals, totals, new WorkingPopulations(List.of()));
    }

    ReportCoverage coverage(WorkingPopulation population) {
        return new ReportCoverage(totals, totals, new WorkingPopulations(List.of(population)));
    }

    ReportContributions contributions() {
        return new ReportContributions(totals, totals);
    }
}
