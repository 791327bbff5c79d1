package id.jamsos.contribution.partner;

/** What a partner may collect. */
public enum Product {
    /** The contributions of an informal worker, who names himself by his national identity number (NIK). */
    BPU_BY_NIK,
    /** Any bill, named by its billing code. */
    BILL_BY_CODE
}
