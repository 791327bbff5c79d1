package id.jamsos.contribution.member;

/** Where a registration or a payment came in. */
public enum Channel {
    KIOSK,
    BRANCH,
    /** The workers' mobile application. */
    JMO,
    BANK,
    /** The counters of the post office. */
    POSPAY,
    /** Agents who recruit and collect in their neighbourhood. */
    PERISAI,
    /** Heads of a neighbourhood. */
    RTRW,
    VILLAGE,
    PARTNER
}
