package id.jamsos.contribution.partner;

import java.time.Instant;

/** Hears of every request of which the sender was proved. */
public interface PartnerActivity {

    /** Never fails and never waits: that a partner was heard is worth less than its request. */
    void heardFrom(PartnerId partner, Instant wallNow);
}
