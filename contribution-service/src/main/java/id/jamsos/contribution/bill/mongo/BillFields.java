package id.jamsos.contribution.bill.mongo;

/** Names of the fields that queries use. */
final class BillFields {

    static final String ID = "_id";
    static final String PARTICIPANT = "participantId";
    static final String STATE = "state";
    static final String BILLING_CODE = "billingCode";
    static final String ISSUED_AT = "issuedAt";
    static final String PAYMENT = "payment";
    static final String BOOKED_AT = "bookedAt";

    /** The hour, counted from the epoch, in which an issued bill expires; only while it is issued. */
    static final String EXPIRES_HOUR = "expiresHour";

    /** Copies of what must be unique among payments; only on paid bills. */
    static final String PAYMENT_ID = "paymentId";

    static final String PAYMENT_REFERENCE = "paymentReference";
    static final String RECEIPT_NUMBER = "receiptNumber";

    /** True from the payment until its credit is confirmed; otherwise absent. */
    static final String CREDIT_PENDING = "creditPending";

    private BillFields() {}
}
