package id.jamsos.contribution.partner;

import id.jamsos.platform.aggregate.StaleWriteException;
import id.jamsos.platform.aggregate.Versioned;

/** Agrees other terms with a partner, on the basis of those that were read. */
public final class ChangeTerms {

    private final PartnerRecords records;

    public ChangeTerms(PartnerRecords records) {
        this.records = records;
    }

    /**
     * Commits the terms if the partner still is as it was read; nothing is tried again, because the caller decided on what it saw.
     *
     * @throws id.jamsos.platform.aggregate.UncertainCommitException when the connection was lost after sending
     */
    public PartnerDecision handle(Versioned<Partner> read, PartnerTerms terms) {
        if (read.state().terms().equals(terms)) {
            return new PartnerDecision.Done(read);
        }
        try {
            return records.commit(read, read.state().agree(terms).next(), null)
                    .<PartnerDecision>map(PartnerDecision.Done::new)
                    .orElse(PartnerRefusal.SERVICE_ID_TAKEN);
        } catch (StaleWriteException e) {
            return PartnerRefusal.CHANGED_SINCE;
        }
    }
}
