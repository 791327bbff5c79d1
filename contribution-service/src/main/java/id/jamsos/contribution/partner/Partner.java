package id.jamsos.contribution.partner;

import java.net.InetAddress;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A partner as it is known now.
 *
 * @param clientId what it calls itself in X-CLIENT-KEY and X-PARTNER-ID; at most 36 characters
 * @param keys all it ever had, the newest last; never empty
 * @param secrets the current one last, before it those that still count for a while; never empty
 * @param suspension null while it may take money
 */
public record Partner(
        PartnerId id,
        String clientId,
        PartnerTerms terms,
        List<PartnerKey> keys,
        List<ClientSecret> secrets,
        @Nullable Suspension suspension,
        Instant registeredAt) {

    public Partner {
        keys = List.copyOf(keys);
        secrets = List.copyOf(secrets);
        if (secrets.isEmpty()) {
            throw new IllegalArgumentException("A partner has a secret");
        }
    }

    public List<PartnerKey> keysAt(Instant moment) {
        return keys.stream().filter(key -> key.validAt(moment)).toList();
    }

    public List<ClientSecret> secretsAt(Instant moment) {
        return secrets.stream().filter(secret -> secret.validAt(moment)).toList();
    }

    public boolean isSuspended() {
        return suspension != null;
    }

    public boolean mayCallFrom(InetAddress address) {
        return terms.allowedAddresses().isEmpty()
                || terms.allowedAddresses().stream().anyMatch(range -> range.contains(address));
    }
}
