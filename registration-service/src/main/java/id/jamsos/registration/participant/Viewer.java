package id.jamsos.registration.participant;

import java.util.Collections;
import java.util.Set;

/** Who asks about a participant, and what they may learn. */
public record Viewer(String partyId, Set<String> roles) {
    private static final Set<String> SEE_PERSONAL_DATA = Set.of("registrar", "auditor");
    private static final Set<String> LEARN_OF_ANYONE = Set.of("registrar", "auditor", "cashier");

    public Viewer {
        roles = Set.copyOf(roles);
    }

    /** The participant themself, or the agent who brought them. */
    public boolean isPartyTo(Participant participant) {
        return isSelf(participant) || isAgentOf(participant);
    }

    public boolean seesPersonalDataOf(Participant participant) {
        return isSelf(participant) || !Collections.disjoint(roles, SEE_PERSONAL_DATA);
    }

    /**
     * Whether a refusal may say who the person already is. Others only learn that the NIK is registered: anybody can
     * make up a NIK and ask.
     */
    public boolean mayLearnOf(Participant participant) {
        return isPartyTo(participant) || !Collections.disjoint(roles, LEARN_OF_ANYONE);
    }

    private boolean isSelf(Participant participant) {
        return roles.contains("participant") && partyId.equals(participant.id().value());
    }

    private boolean isAgentOf(Participant participant) {
        return roles.contains("agent") && partyId.equals(participant.origin().agentId());
    }
}
