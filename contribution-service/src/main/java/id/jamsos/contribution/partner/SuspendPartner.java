package id.jamsos.contribution.partner;

import id.jamsos.platform.aggregate.CommandIdentity;
import java.time.Instant;

/** Stops a partner from taking money, from its next request on. */
public final class SuspendPartner {

    private final PartnerCommands commands;

    public SuspendPartner(PartnerRecords records) {
        this.commands = new PartnerCommands(records);
    }

    public PartnerDecision handle(PartnerId id, String reason, Instant at, CommandIdentity command) {
        return commands.execute(id, command, partner -> partner.suspend(reason, at));
    }
}
