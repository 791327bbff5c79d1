package id.jamsos.contribution.partner;

import java.time.Instant;
import java.util.Map;

/** When partners were heard last, by the wall clock; up to half a minute late. */
public interface LastHeard {

    /** Without those that were never heard. */
    Map<PartnerId, Instant> all();
}
