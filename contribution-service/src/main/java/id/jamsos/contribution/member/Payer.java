package id.jamsos.contribution.member;

/** Whose money a contribution is. Some reliefs leave out contributions that a public budget pays. */
public enum Payer {
    SELF,
    /** A cooperative, union or other group (wadah) that collects from its members. */
    GROUP,
    /** A company's social-responsibility budget. */
    CSR,
    /** A colleague or employer who sponsors informal workers around them (gerakan Sertakan). */
    SERTAKAN,
    /** The state budget. */
    APBN,
    /** A regional budget. */
    APBD,
    /** A village budget. */
    VILLAGE
}
