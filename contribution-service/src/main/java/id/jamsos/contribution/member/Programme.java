package id.jamsos.contribution.member;

/** The insurance programmes of the scheme, in the order in which bills list them. */
public enum Programme {
    /** Work accident, Jaminan Kecelakaan Kerja. */
    JKK,
    /** Death, Jaminan Kematian. */
    JKM,
    /** Old-age savings, Jaminan Hari Tua. */
    JHT,
    /** Pension, Jaminan Pensiun. */
    JP,
    /** Job loss, Jaminan Kehilangan Pekerjaan. */
    JKP
}
