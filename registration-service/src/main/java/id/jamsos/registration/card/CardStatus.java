package id.jamsos.registration.card;

/** Coverage as the contribution account reports it. */
public enum CardStatus {
    /** Nothing was ever paid. */
    REGISTERED,
    ACTIVE,
    /** Covered, although the last due day passed unpaid. */
    GRACE,
    INACTIVE
}
