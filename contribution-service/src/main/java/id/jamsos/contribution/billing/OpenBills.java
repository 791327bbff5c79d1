package id.jamsos.contribution.billing;

import id.jamsos.contribution.account.Account;
import id.jamsos.contribution.account.OpenBill;
import id.jamsos.contribution.bill.Bill;
import id.jamsos.contribution.bill.BillId;
import id.jamsos.contribution.bill.BillTerms;
import id.jamsos.contribution.bill.Bills;
import id.jamsos.platform.aggregate.Versioned;
import java.time.Instant;
import java.util.Optional;

/** The steps by which an open bill comes to be and gives way; each may be repeated by anybody who finds it half done. */
final class OpenBills {

    /** Billing codes have 15 free digits: ten taken in a row mean something else is wrong. */
    private static final int CODE_CANDIDATES = 10;

    private final Bills bills;

    OpenBills(Bills bills) {
        this.bills = bills;
    }

    /**
     * The bill that the account reserves, if it is this person's. Another person's order under the same key may have taken the id between
     * reservation and insertion; then nothing was ever issued here, and the reservation is as good as none.
     */
    Optional<Versioned<Bill>> of(Account account) {
        return Optional.ofNullable(account.openBill())
                .map(this::complete)
                .filter(bill -> bill.state().participantId().equals(account.participantId()));
    }

    /** The bill of a reservation, which is completed if whoever made it got no further. */
    private Versioned<Bill> complete(OpenBill open) {
        return bills.find(open.billId()).orElseGet(() -> {
            insert(bills.fromDraft(open.draft()));
            return bills.find(open.billId()).orElseThrow();
        });
    }

    /** Inserts the bill, unless somebody was faster; returns what bears its id now. */
    Bill insert(BillTerms terms) {
        for (int candidate = 0; candidate < CODE_CANDIDATES; candidate++) {
            Bill.Issued bill = terms.issuedUnder(candidate);
            switch (bills.insert(bill)) {
                case DONE -> {
                    return bill;
                }
                case WAS_THERE -> {
                    return bills.find(bill.billId()).orElseThrow().state();
                }
                case CODE_TAKEN -> {}
            }
        }
        throw new IllegalStateException("No free billing code for bill " + terms.billId());
    }

    /**
     * Ends a bill that nobody has paid, so that its payment can no longer happen.
     *
     * @throws id.jamsos.platform.aggregate.StaleWriteException when it was paid meanwhile, or ended by somebody else
     */
    void end(Versioned<Bill> bill, BillId replacedBy, Instant now) {
        switch (bill.state()) {
            case Bill.Issued issued -> {
                boolean inTime = !issued.terms().expiredBy(now);
                bills.commit(bill, inTime ? issued.cancel(replacedBy, now) : issued.expire(now));
            }
            case Bill.Expired _, Bill.Cancelled _ -> {}
            case Bill.Paid paid -> throw new IllegalStateException("Bill " + paid.billId() + " waits for its credit");
        }
    }
}
