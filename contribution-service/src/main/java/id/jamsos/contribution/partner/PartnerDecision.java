package id.jamsos.contribution.partner;

import id.jamsos.platform.aggregate.Versioned;

/** The answer to a command on a partner. */
public sealed interface PartnerDecision permits PartnerDecision.Done, PartnerRefusal {

    /**
     * Done now, or by the same command before.
     *
     * @param partner as it is now
     */
    record Done(Versioned<Partner> partner) implements PartnerDecision {}
}
