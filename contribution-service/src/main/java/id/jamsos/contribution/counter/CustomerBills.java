package id.jamsos.contribution.counter;

import id.jamsos.contribution.account.Account;
import id.jamsos.contribution.account.Accounts;
import id.jamsos.contribution.bill.Bill;
import id.jamsos.contribution.bill.BillId;
import id.jamsos.contribution.bill.Bills;
import id.jamsos.contribution.billing.FindOpenBill;
import id.jamsos.contribution.member.Member;
import id.jamsos.contribution.member.ParticipantId;
import id.jamsos.platform.aggregate.Versioned;
import java.util.Optional;

/** From whom a clerk has in front of him to the bill that is meant. */
public final class CustomerBills {

    private final Accounts accounts;
    private final Bills bills;
    private final FindOpenBill findOpenBill;

    public CustomerBills(Accounts accounts, Bills bills, FindOpenBill findOpenBill) {
        this.accounts = accounts;
        this.bills = bills;
        this.findOpenBill = findOpenBill;
    }

    Optional<Versioned<Account>> account(Customer.Worker worker) {
        return accounts.withNikIndex(worker.nikIndex());
    }

    /** The worker's open bill, in whatever state it is by now. */
    Optional<Bill> open(Account account) {
        return findOpenBill.handle(account);
    }

    Optional<Bill> find(BillId id) {
        return bills.find(id).map(Versioned::state);
    }

    Optional<Bill> find(Customer.BillHolder holder) {
        return bills.withCode(holder.code()).map(Versioned::state);
    }

    /** Whose bill it is. */
    Member member(Bill bill) {
        return accounts.find(bill.participantId()).orElseThrow().state().member();
    }

    Optional<BilledMember> billed(BillId id) {
        return bills.find(id).map(bill -> new BilledMember(bill, member(bill.state())));
    }

    /** Who is meant, as far as anybody is known by the number. */
    Optional<ParticipantId> participant(Customer customer) {
        return switch (customer) {
            case Customer.Worker worker ->
                account(worker).map(found -> found.state().participantId());
            case Customer.BillHolder holder -> find(holder).map(Bill::participantId);
            case Customer.Unknown _ -> Optional.empty();
        };
    }
}
