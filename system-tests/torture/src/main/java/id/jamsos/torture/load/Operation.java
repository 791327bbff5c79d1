package id.jamsos.torture.load;

/** What callers do. */
public enum Operation {
    REGISTER,
    BILL,
    PAY,
    SNAP_INQUIRY,
    SNAP_PAYMENT
}
