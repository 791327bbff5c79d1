package id.jamsos.registration.participant;

/**
 * Who asks for a change.
 *
 * @param client as the token names it, which may be a person's name: it is kept beside the data, and told to nobody
 */
public record Author(Role role, String client) {
    public enum Role {
        PARTICIPANT,
        /** An officer who keeps the register. */
        REGISTRAR
    }
}
