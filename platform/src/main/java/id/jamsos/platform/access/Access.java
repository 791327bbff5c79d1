package id.jamsos.platform.access;

import id.jamsos.platform.problem.ProblemException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What the access table grants this caller at the endpoint called; a controller parameter.
 *
 * @param grants the caller's roles that the table names for the endpoint, never empty in a controller
 */
public record Access(Caller caller, Map<String, Grant> grants) {
    public Access {
        grants = Map.copyOf(grants);
    }

    /** The best grant: one role with {@code ANY} outweighs all others. */
    public Grant grant() {
        return grants.containsValue(Grant.ANY) ? Grant.ANY : Grant.OWN;
    }

    /** Whether this role counts at this endpoint; a role that the caller has but the table does not name here does not. */
    public boolean has(String role) {
        return grants.containsKey(role);
    }

    /** Whether the caller acts here in this role and is the named party. Party ids of different roles never match each other. */
    public boolean owns(String role, @Nullable String partyId) {
        return has(role) && !caller.partyId().isEmpty() && caller.partyId().equals(partyId);
    }

    /**
     * Refuses a caller with nothing better than {@code OWN} who is not the owner, as in
     * {@code access.requireOwner(access.owns("participant", id) || access.owns("agent", agentId))}.
     *
     * @throws ProblemException 403 {@code not-yours}
     */
    public void requireOwner(boolean isOwner) {
        if (grant() == Grant.OWN && !isOwner) {
            throw new ProblemException(HttpStatus.FORBIDDEN, "not-yours");
        }
    }
}
