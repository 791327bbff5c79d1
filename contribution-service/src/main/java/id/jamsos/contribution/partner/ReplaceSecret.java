package id.jamsos.contribution.partner;

import id.jamsos.platform.aggregate.CommandIdentity;
import java.time.Duration;
import java.time.Instant;

/** Makes a new secret; the older ones count for as long as the partner needs to change over. */
public final class ReplaceSecret {

    /** A week: nobody needs longer to roll out a secret. */
    public static final Duration LONGEST_OVERLAP = Duration.ofDays(7);

    private final PartnerCommands commands;
    private final Credentials credentials;

    public ReplaceSecret(PartnerRecords records, Credentials credentials) {
        this.commands = new PartnerCommands(records);
        this.credentials = credentials;
    }

    /**
     * Replaces the secret.
     *
     * @param overlap from zero to {@link #LONGEST_OVERLAP}
     */
    public PartnerDecision handle(PartnerId id, Duration overlap, Instant at, CommandIdentity command) {
        if (overlap.isNegative() || overlap.compareTo(LONGEST_OVERLAP) > 0) {
            throw new IllegalArgumentException("Not an overlap: " + overlap);
        }
        return commands.execute(id, command, partner -> {
            var secret = new ClientSecret(credentials.newSecret(), null, command.derivedId(), at);
            return partner.replaceSecret(secret, overlap, at);
        });
    }
}
