package id.jamsos.contribution.partner;

import java.time.Instant;

/** A partner takes no money for the time being; what it took before can still be asked for. */
public record Suspension(Instant since, String reason) {}
