package id.jamsos.contribution.snap;

import id.jamsos.contribution.partner.PartnerId;
import java.time.LocalDate;

/** The numbers (X-EXTERNAL-ID) that partners gave their requests; each once on a day. */
public interface ExternalIds {

    enum Use {
        /** Not used on that day before. */
        FRESH,
        /** Used before by the same request. */
        REPEATED,
        /** Used before by another request. */
        OTHER
    }

    /**
     * Uses a number. Of several requests at once one is fresh.
     *
     * @param day the day of X-TIMESTAMP in Jakarta
     * @param fingerprint keyed hash of what makes the request what it is
     */
    Use use(PartnerId partner, LocalDate day, String externalId, String fingerprint);

    /** Gives up all numbers of a day, and says how many there were. */
    long forget(LocalDate day);
}
