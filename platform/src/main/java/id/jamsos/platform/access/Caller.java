package id.jamsos.platform.access;

import java.util.Set;

/**
 * Who calls, as the verified token says.
 *
 * @param clientId claim {@code sub}
 * @param partyId claim {@code party_id}: the participant, agent, channel … that the caller is; empty if it is none
 * @param roles claim {@code roles}
 */
public record Caller(String clientId, String partyId, Set<String> roles) {
    public Caller {
        if (clientId.isBlank()) {
            throw new IllegalArgumentException("a caller has a client id");
        }
        roles = Set.copyOf(roles);
    }

    public boolean has(String role) {
        return roles.contains(role);
    }
}
