package id.jamsos.registration.reference;

import java.time.LocalDate;

/**
 * From {@code validFrom} on, until the next limit of the segment begins, a person may register in the segment while
 * younger than {@code belowAge} completed years.
 *
 * @param validFrom first day of the rule; {@link LocalDate#MIN} when it has held since before the first registration
 */
public record AgeLimit(String segment, LocalDate validFrom, int belowAge, String source, SourceStatus status) {
    public AgeLimit {
        if (belowAge <= 0) {
            throw new IllegalArgumentException("an age limit is positive: " + belowAge);
        }
    }
}
