package id.jamsos.registration.enrolment;

import java.util.Set;

/** The insurance programmes: work accident, death, old age, pension, job loss. */
public enum Programme {
    JKK,
    JKM,
    JHT,
    JP,
    JKP;

    /** What every informal worker joins. */
    public static final Set<Programme> BPU_MANDATORY = Set.of(JKK, JKM);

    /** What an informal worker may join at all. */
    public static final Set<Programme> BPU_ALLOWED = Set.of(JKK, JKM, JHT);
}
