package id.jamsos.claims.entitlement;

/** The programmes of the scheme. */
public enum Programme {
    /** Work accident (Jaminan Kecelakaan Kerja). */
    JKK,
    /** Death (Jaminan Kematian). */
    JKM,
    /** Old-age savings (Jaminan Hari Tua). */
    JHT,
    /** Pension (Jaminan Pensiun). */
    JP,
    /** Job loss (Jaminan Kehilangan Pekerjaan). */
    JKP
}
