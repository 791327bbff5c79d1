package id.jamsos.contribution.member;

/** The kind of work of an informal worker, as far as the contribution rules tell kinds apart. */
public enum Sector {
    /** Drivers, couriers, ride-hailing. */
    TRANSPORT,
    OTHER
}
