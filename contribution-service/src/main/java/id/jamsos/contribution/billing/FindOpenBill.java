package id.jamsos.contribution.billing;

import id.jamsos.contribution.account.Account;
import id.jamsos.contribution.bill.Bill;
import id.jamsos.contribution.bill.Bills;
import id.jamsos.platform.aggregate.Versioned;
import java.util.Optional;

/** The one bill of a person that may be open; whether it can still be paid, its state and its last moment tell. */
public final class FindOpenBill {

    private final OpenBills openBills;

    public FindOpenBill(Bills bills) {
        this.openBills = new OpenBills(bills);
    }

    /** The bill that the account reserves; completed if whoever reserved it got no further. */
    public Optional<Bill> handle(Account account) {
        return openBills.of(account).map(Versioned::state);
    }
}
