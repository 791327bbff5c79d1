package id.jamsos.contribution.partner;

/** Chance, for what nobody may guess. */
public interface Credentials {

    /** At most 36 characters, never the same twice. */
    String newClientId();

    /** At least 256 bits in letters, digits, {@code -} and {@code _}. */
    String newSecret();
}
