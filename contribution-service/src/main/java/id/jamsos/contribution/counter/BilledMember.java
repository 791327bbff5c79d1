package id.jamsos.contribution.counter;

import id.jamsos.contribution.bill.Bill;
import id.jamsos.contribution.member.Member;
import id.jamsos.platform.aggregate.Versioned;

/** A bill and whose it is, as they were just read. */
record BilledMember(Versioned<Bill> bill, Member member) {

    boolean isOf(Customer customer) {
        return switch (customer) {
            case Customer.Worker worker -> member.nikIndex().equals(worker.nikIndex());
            case Customer.BillHolder holder -> bill.state().billingCode().equals(holder.code());
            case Customer.Unknown _ -> false;
        };
    }
}
