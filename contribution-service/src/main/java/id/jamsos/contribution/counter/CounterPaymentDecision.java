package id.jamsos.contribution.counter;

import id.jamsos.contribution.bill.Bill;
import id.jamsos.contribution.member.Member;
import java.time.Instant;

/** The answer to a {@link CounterPayment}: the same for every repetition, however late, and for every question about it. */
public sealed interface CounterPaymentDecision {

    /**
     * The bill is paid by this payment.
     *
     * @param echo of the request that came first
     */
    record Booked(Bill.Paid bill, Member member, String echo) implements CounterPaymentDecision {}

    /**
     * Nothing was booked, and never will be under this request id.
     *
     * @param echo of the request that came first
     * @param at when it was refused
     */
    record Refused(CounterRefusal reason, String echo, Instant at) implements CounterPaymentDecision {}

    /** The request id belongs to a payment with another content, which stays as it is. */
    record Inconsistent() implements CounterPaymentDecision {}
}
