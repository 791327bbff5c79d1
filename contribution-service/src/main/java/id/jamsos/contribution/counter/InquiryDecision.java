package id.jamsos.contribution.counter;

import id.jamsos.contribution.bill.Bill;
import id.jamsos.contribution.member.Member;

/** The answer to an {@link Inquiry}. */
public sealed interface InquiryDecision {

    /** The bill can be paid now. */
    record Payable(Bill.Issued bill, Member member) implements InquiryDecision {}

    record Refused(CounterRefusal reason) implements InquiryDecision {}
}
