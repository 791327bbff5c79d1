package id.jamsos.contribution.partner;

import id.jamsos.platform.aggregate.CommandIdentity;
import java.time.Instant;

/** Adds a public key; the older ones count as before, so that a partner can change over without a pause. */
public final class AddPartnerKey {

    private final PartnerCommands commands;

    public AddPartnerKey(PartnerRecords records) {
        this.commands = new PartnerCommands(records);
    }

    public PartnerDecision handle(PartnerId id, PartnerKey key, Instant at, CommandIdentity command) {
        return commands.execute(id, command, partner -> partner.add(key, at));
    }
}
