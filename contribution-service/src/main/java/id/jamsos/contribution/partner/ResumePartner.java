package id.jamsos.contribution.partner;

import id.jamsos.platform.aggregate.CommandIdentity;

/** Lets a suspended partner take money again. */
public final class ResumePartner {

    private final PartnerCommands commands;

    public ResumePartner(PartnerRecords records) {
        this.commands = new PartnerCommands(records);
    }

    public PartnerDecision handle(PartnerId id, CommandIdentity command) {
        return commands.execute(id, command, Partner::resume);
    }
}
