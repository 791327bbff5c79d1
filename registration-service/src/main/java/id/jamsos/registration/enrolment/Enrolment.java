package id.jamsos.registration.enrolment;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What the participant joined as.
 *
 * @param programmes iterated in the order of {@link Programme}
 * @param monthlyIncome stated by the worker, whole rupiah
 * @param branch code of the office that serves the participant
 */
public record Enrolment(Segment segment, Set<Programme> programmes, Sector sector, long monthlyIncome, String branch) {
    public enum Sector {
        TRANSPORT,
        OTHER
    }

    public Enrolment {
        programmes = Collections.unmodifiableSet(EnumSet.copyOf(programmes));
    }
}
