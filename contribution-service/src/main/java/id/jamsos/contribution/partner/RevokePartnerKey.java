package id.jamsos.contribution.partner;

import id.jamsos.platform.aggregate.CommandIdentity;
import java.time.Instant;

/** Ends a public key at once, and with it the tokens that were got with it; also the last one, for it may have been stolen. */
public final class RevokePartnerKey {

    private final PartnerCommands commands;

    public RevokePartnerKey(PartnerRecords records) {
        this.commands = new PartnerCommands(records);
    }

    public PartnerDecision handle(PartnerId id, String keyId, Instant at, CommandIdentity command) {
        return commands.execute(id, command, partner -> partner.revoke(keyId, at));
    }
}
