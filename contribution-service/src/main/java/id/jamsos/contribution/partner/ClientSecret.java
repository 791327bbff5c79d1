package id.jamsos.contribution.partner;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A secret that a partner shares with us for symmetric signatures. Never written anywhere as it is.
 *
 * @param validUntil null for the current one; a replaced one counts until then
 */
public record ClientSecret(String value, @Nullable Instant validUntil) {

    public boolean validAt(Instant moment) {
        return validUntil == null || moment.isBefore(validUntil);
    }

    @Override
    public String toString() {
        return "ClientSecret[…]";
    }
}
