package id.jamsos.contribution.partner;

import java.time.LocalTime;

/**
 * The time of day, in Jakarta, in which a partner closes its books and no money is taken; may run over midnight.
 *
 * @param from first moment of the pause
 * @param until first moment after it
 */
public record CutOff(LocalTime from, LocalTime until) {

    public CutOff {
        if (from.equals(until)) {
            throw new IllegalArgumentException("A pause ends at another time than it begins");
        }
    }

    public boolean includes(LocalTime time) {
        return from.isBefore(until)
                ? !time.isBefore(from) && time.isBefore(until)
                : !time.isBefore(from) || time.isBefore(until);
    }
}
