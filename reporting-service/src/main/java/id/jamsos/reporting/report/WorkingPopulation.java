package id.jamsos.reporting.report;

import java.time.LocalDate;

/**
 * How many people work in the whole country.
 *
 * @param asOf the day for which the figure was published; it is used from that day until a newer one is loaded
 * @param qualifier {@code =} exact, {@code ~} about, {@code >} more than
 * @param source where it was published
 * @param status how sure we are of the source
 */
public record WorkingPopulation(LocalDate asOf, long people, String qualifier, String source, String status) {
    public WorkingPopulation {
        if (people <= 0) {
            throw new IllegalArgumentException("A working population is positive");
        }
    }
}
