package id.jamsos.reporting.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a report can be broken down by. */
public enum Dimension {
    SEGMENT,
    BRANCH,
    REGION,
    CHANNEL,
    PROGRAMME,
    MONTH;

    /** As it is written in {@code by=} and in the rows. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Dimension> ofWord(String word) {
        return Arrays.stream(values())
                .filter(dimension -> dimension.word().equals(word))
                .findFirst();
    }
}
