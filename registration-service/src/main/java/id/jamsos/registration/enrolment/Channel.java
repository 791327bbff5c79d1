package id.jamsos.registration.enrolment;

/** Through whom the participant came. */
public enum Channel {
    KIOSK,
    BRANCH,
    JMO,
    BANK,
    POSPAY,
    /** A Perisai agent; the only channel that names its agent, because the agent is paid for the registration. */
    PERISAI,
    RTRW,
    VILLAGE,
    PARTNER
}
