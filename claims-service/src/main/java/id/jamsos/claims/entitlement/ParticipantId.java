package id.jamsos.claims.entitlement;

/** Identifies a member in every service. */
public record ParticipantId(String value) {
    public ParticipantId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("A participant id is not blank");
        }
    }
}
