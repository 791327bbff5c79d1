package id.jamsos.contribution.counter;

import id.jamsos.contribution.bill.BillId;

/**
 * What is kept of a payment at a counter, before anything is booked: one for each number that a partner gives to a payment, whoever inserts
 * it first. From then on everybody who asks goes by its content:
 *
 * <pre>
 * reservation  the bill                            outcome
 * ForBill      is paid by this payment             booked, for ever
 * ForBill      can be paid by it, as of its moment the payment is booked, by whoever comes first
 * ForBill      cannot be paid by it                the reservation becomes Refused
 * Refused      –                                   refused, for ever
 * </pre>
 *
 * <p>Success needs no mark here: the bill that holds the payment is the mark.
 */
public sealed interface Reservation {

    ReservedPayment payment();

    /** To be booked on a bill. */
    record ForBill(ReservedPayment payment, BillId billId) implements Reservation {}

    /** Will never be booked. */
    record Refused(ReservedPayment payment, CounterRefusal reason) implements Reservation {}
}
