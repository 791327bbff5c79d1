package id.jamsos.standalone.issuer;

import java.util.List;

/**
 * One entry of {@code demo/clients.json}.
 *
 * @param partyId what the client's tokens say as {@code party_id}; empty if they say nothing
 */
public record DemoClient(String clientId, String clientSecret, List<String> roles, String partyId) {
    public DemoClient {
        roles = List.copyOf(roles);
    }
}
