package id.jamsos.contribution.partner;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A secret that a partner shares with us for symmetric signatures. Never written anywhere as it is.
 *
 * @param validUntil null for the current one; a replaced one counts until then
 * @param madeBy id of the command that made it, whose repetition is the only way to see it again, and only for a day
 */
public record ClientSecret(String value, @Nullable Instant validUntil, String madeBy, Instant madeAt) {

    /** Long enough for a command whose answer was lost, too short for somebody who finds its number in an old log. */
    private static final Duration SHOWN_AGAIN = Duration.ofDays(1);

    public ClientSecret {
        madeAt = madeAt.truncatedTo(ChronoUnit.MILLIS); // as the database keeps it
    }

    /** A secret that no command can ask for again. */
    public ClientSecret(String value, @Nullable Instant validUntil) {
        this(value, validUntil, "", Instant.EPOCH);
    }

    public boolean validAt(Instant moment) {
        return validUntil == null || moment.isBefore(validUntil);
    }

    boolean isShownTo(String commandId, Instant moment) {
        return madeBy.equals(commandId) && moment.isBefore(madeAt.plus(SHOWN_AGAIN));
    }

    /** The same secret, counting until the moment at the latest. */
    ClientSecret endingBy(Instant end) {
        return validAt(end) ? new ClientSecret(value, end, madeBy, madeAt) : this;
    }

    @Override
    public String toString() {
        return "ClientSecret[…]";
    }
}
