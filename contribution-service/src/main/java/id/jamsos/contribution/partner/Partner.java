package id.jamsos.contribution.partner;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A partner as it is known now. Keys, secrets and suspension follow the wall clock, as the signatures do that they are about.
 *
 * @param clientId what it calls itself in X-CLIENT-KEY and X-PARTNER-ID; at most 36 characters
 * @param keys the newest last; those that have ended stay while there is room; never empty
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

    public static final int MOST_KEYS = 20;

    /** Enough for replacements within the longest overlap; one without overlap ends them all. */
    static final int MOST_SECRETS = 5;

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

    public Optional<PartnerKey> key(String keyId) {
        return keys.stream().filter(key -> key.keyId().equals(keyId)).findFirst();
    }

    public List<ClientSecret> secretsAt(Instant moment) {
        return secrets.stream().filter(secret -> secret.validAt(moment)).toList();
    }

    /** The secret that a command made, while it counts for anything. */
    public Optional<ClientSecret> secretMadeBy(String commandId, Instant moment) {
        return secretsAt(moment).stream()
                .filter(secret -> secret.isShownTo(commandId, moment))
                .findFirst();
    }

    public boolean isSuspended() {
        return suspension != null;
    }

    public boolean mayCallFrom(InetAddress address) {
        return terms.allowedAddresses().isEmpty()
                || terms.allowedAddresses().stream().anyMatch(range -> range.contains(address));
    }

    /** Adds a key beside those there are; when the list is full, the oldest that has ended makes room. */
    PartnerChange add(PartnerKey added, Instant at) {
        if (key(added.keyId()).isPresent()) {
            return PartnerRefusal.KEY_ALREADY_THERE;
        }
        var next = new ArrayList<>(keys);
        if (next.size() >= MOST_KEYS) {
            Optional<PartnerKey> ended =
                    keys.stream().filter(key -> key.endedBy(at)).findFirst();
            if (ended.isEmpty()) {
                return PartnerRefusal.TOO_MANY_KEYS;
            }
            next.remove(ended.get());
        }
        next.add(added);
        return changed(terms, next, secrets, suspension);
    }

    PartnerChange revoke(String keyId, Instant at) {
        Optional<PartnerKey> revoked = key(keyId);
        if (revoked.isEmpty()) {
            return PartnerRefusal.KEY_UNKNOWN;
        }
        if (revoked.get().revokedAt() != null) {
            return PartnerRefusal.KEY_ALREADY_REVOKED;
        }
        List<PartnerKey> next = keys.stream()
                .map(key -> key.keyId().equals(keyId) ? key.revoke(at) : key)
                .toList();
        return changed(terms, next, secrets, suspension);
    }

    /** Makes another secret the current one; all older ones end with the overlap, at once when it is zero. */
    PartnerChange replaceSecret(ClientSecret current, Duration overlap, Instant at) {
        Instant end = at.plus(overlap);
        var next = new ArrayList<>(secrets.stream()
                .map(secret -> secret.endingBy(end))
                .filter(secret -> secret.validAt(at))
                .toList());
        if (next.size() >= MOST_SECRETS) {
            return PartnerRefusal.TOO_MANY_SECRETS;
        }
        next.add(current);
        return changed(terms, keys, next, suspension);
    }

    PartnerChange suspend(String reason, Instant at) {
        return isSuspended()
                ? PartnerRefusal.ALREADY_SUSPENDED
                : changed(terms, keys, secrets, new Suspension(at, reason));
    }

    PartnerChange resume() {
        return isSuspended() ? changed(terms, keys, secrets, null) : PartnerRefusal.NOT_SUSPENDED;
    }

    PartnerChange.Changed agree(PartnerTerms anew) {
        return changed(anew, keys, secrets, suspension);
    }

    private PartnerChange.Changed changed(
            PartnerTerms nextTerms,
            List<PartnerKey> nextKeys,
            List<ClientSecret> nextSecrets,
            @Nullable Suspension nextSuspension) {
        return new PartnerChange.Changed(
                new Partner(id, clientId, nextTerms, nextKeys, nextSecrets, nextSuspension, registeredAt));
    }
}
