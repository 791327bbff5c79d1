package id.jamsos.registration.reference;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Age limits of registration, by segment and day. A limit holds until the next begins, so there is neither gap nor overlap. */
public final class AgeLimits {
    private final Map<String, NavigableMap<LocalDate, AgeLimit>> bySegment = new HashMap<>();

    /**
     * Checks that every segment has exactly one limit on every day.
     *
     * @throws IllegalStateException when two limits begin on the same day, or the first one begins too late
     */
    public AgeLimits(List<AgeLimit> limits) {
        for (AgeLimit limit : limits) {
            NavigableMap<LocalDate, AgeLimit> ofSegment =
                    bySegment.computeIfAbsent(limit.segment(), _ -> new TreeMap<>());
            if (ofSegment.put(limit.validFrom(), limit) != null) {
                throw new IllegalStateException(
                        "Two age limits of " + limit.segment() + " begin on " + limit.validFrom());
            }
        }
        bySegment.forEach((segment, ofSegment) -> {
            if (!ofSegment.firstKey().equals(LocalDate.MIN)) {
                throw new IllegalStateException("No age limit of " + segment + " before " + ofSegment.firstKey());
            }
        });
    }

    public static AgeLimits load() {
        return new AgeLimits(
                ReferenceTable.read("/reference/age-limits.csv", "segment,validFrom,belowAge,source,status").stream()
                        .map(row -> new AgeLimit(
                                row.required(0),
                                row.value(1).isEmpty() ? LocalDate.MIN : LocalDate.parse(row.value(1)),
                                Integer.parseInt(row.required(2)),
                                row.required(3),
                                SourceStatus.valueOf(row.required(4))))
                        .toList());
    }

    /**
     * The limit that holds on the day.
     *
     * @throws IllegalArgumentException when the segment has no limit at all
     */
    public AgeLimit of(String segment, LocalDate day) {
        NavigableMap<LocalDate, AgeLimit> ofSegment = bySegment.get(segment);
        if (ofSegment == null) {
            throw new IllegalArgumentException("no age limit of " + segment);
        }
        return ofSegment.floorEntry(day).getValue();
    }
}
