package id.jamsos.contribution.partner;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A secret that a partner shares with us for symmetric signatures. Never written anywhere as it is.
 *
 * @param validUntil null for the current one; a replaced one counts until then
 * @param madeBy id of the command that made it, whose repetition is the only way to see it again
 */
public record ClientSecret(String value, @Nullable Instant validUntil, String madeBy) {

    /** A secret that no command can ask for again. */
    public ClientSecret(String value, @Nullable Instant validUntil) {
        this(value, validUntil, "");
    }

    public boolean validAt(Instant moment) {
        return validUntil == null || moment.isBefore(validUntil);
    }

    /** The same secret, counting until the moment at the latest. */
    ClientSecret endingBy(Instant end) {
        return validAt(end) ? new ClientSecret(value, end, madeBy) : this;
    }

    @Override
    public String toString() {
        return "ClientSecret[…]";
    }
}
