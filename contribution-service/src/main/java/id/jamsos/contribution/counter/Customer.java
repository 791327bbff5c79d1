package id.jamsos.contribution.counter;

import id.jamsos.contribution.bill.BillingCode;

/** Whom a clerk has in front of him. */
public sealed interface Customer {

    /**
     * An informal worker.
     *
     * @param nikIndex keyed blind index of the national identity number
     */
    record Worker(String nikIndex) implements Customer {}

    /** Somebody with a bill in hand. */
    record BillHolder(BillingCode code) implements Customer {}

    /** Somebody with a number that is of neither kind: mistyped, and nobody's. */
    record Unknown() implements Customer {}
}
