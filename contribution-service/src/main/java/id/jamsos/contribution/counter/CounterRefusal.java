package id.jamsos.contribution.counter;

/** Why a counter can neither show a bill nor take money; in the order in which it is looked for. */
public enum CounterRefusal {
    /** The inquiry's number belongs to another inquiry. Payments say {@link CounterPaymentDecision.Inconsistent}. */
    INCONSISTENT,
    /** The partner takes no money for the time being. */
    PARTNER_SUSPENDED,
    /** The partner's books are being closed. */
    CUT_OFF,
    /** The partner may not collect this. */
    PRODUCT_NOT_ALLOWED,
    /** More than the partner may take in one payment. */
    ABOVE_LIMIT,
    /** No such person or bill. */
    UNKNOWN,
    /** Not so many months: a number that no bill has, or further ahead than anybody may pay. */
    MONTHS_NOT_POSSIBLE,
    /** Not from that month on: another is next in turn. */
    FIRST_MONTH_NOT_POSSIBLE,
    /** No rule is known that prices one of the months. */
    NOT_PRICED,
    /** The bill, or the months asked for, are paid; or everything is, as far ahead as anybody may pay. */
    PAID,
    /** The bill was not paid in time, or gave way to another. */
    EXPIRED,
    /** A closed bill is paid in full or not at all. */
    AMOUNT_DIFFERS,
    /** The money was taken longer ago than may be reported here. */
    TAKEN_TOO_LONG_AGO
}
