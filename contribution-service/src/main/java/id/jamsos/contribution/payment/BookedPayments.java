package id.jamsos.contribution.payment;

import id.jamsos.contribution.bill.Bill;

/** Hears at once of a booked payment. Only a hint: whoever misses it finds the payment in the database. */
@FunctionalInterface
public interface BookedPayments {

    /** Must neither block nor fail. */
    void booked(Bill.Paid bill);
}
