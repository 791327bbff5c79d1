package id.jamsos.reporting.count;

import java.util.Set;
import java.util.stream.Collectors;

/** Where one person counts: one head under these dimensions, with this coverage, in these programmes. */
public record Standing(Dimensions dimensions, CoverageStatus status, Set<String> programmes) {
    public Standing {
        programmes.forEach(Dimensions::requireCode);
        programmes = Set.copyOf(programmes);
    }

    Totals added() {
        return totals(Figures.of(status.heads()));
    }

    Totals removed() {
        return totals(Figures.of(status.heads().negated()));
    }

    private Totals totals(Figures figures) {
        return new Totals(figures, programmes.stream().collect(Collectors.toMap(code -> code, _ -> figures)));
    }
}
