package id.jamsos.contribution.crediting;

import id.jamsos.contribution.account.Account;
import id.jamsos.contribution.account.Accounts;
import id.jamsos.contribution.account.Credit;
import id.jamsos.contribution.bill.Bill;
import id.jamsos.contribution.bill.BillId;
import id.jamsos.contribution.bill.Bills;
import id.jamsos.contribution.bill.Payment;
import id.jamsos.platform.aggregate.Attempts;
import id.jamsos.platform.aggregate.Versioned;
import java.time.Instant;

/**
 * Credits the payment of a bill to the account, exactly once however often it is called: the account takes a payment only for the bill that
 * it reserves, and gives the reservation up in the same commit. The confirmation on the bill comes after that commit, so a crash in between
 * only means that the sweep comes by once more and finds nothing left to do.
 */
public final class CreditBill {

    private final Bills bills;
    private final Accounts accounts;

    public CreditBill(Bills bills, Accounts accounts) {
        this.bills = bills;
        this.accounts = accounts;
    }

    public void handle(BillId id, Instant now) {
        Bill bill = bills.find(id)
                .map(Versioned::state)
                .orElseThrow(() -> new IllegalStateException("There is no bill " + id));
        if (!(bill instanceof Bill.Paid paid)) {
            throw new IllegalStateException("Bill " + id + " is not paid");
        }
        handle(paid, now);
    }

    public void handle(Bill.Paid bill, Instant now) {
        Credit credit = credit(bill);
        Attempts.untilFresh(() -> credited(bill, credit, now));
        bills.confirmCredited(bill.billId());
    }

    private boolean credited(Bill.Paid bill, Credit credit, Instant now) {
        Versioned<Account> loaded = accounts.find(bill.participantId())
                .orElseThrow(() -> new IllegalStateException("There is no account for bill " + bill.billId()));
        if (loaded.state().reserves(bill.billId())) {
            accounts.commit(loaded, loaded.state().credit(credit, now));
        } else if (!loaded.state().includes(credit)) {
            // cannot happen while every bill is reserved before it exists; if it does, the money must stay visible as
            // not credited
            throw new IllegalStateException("Bill " + bill.billId() + " is paid, but neither open nor credited");
        }
        return true;
    }

    private static Credit credit(Bill.Paid bill) {
        Payment payment = bill.payment();
        return new Credit(
                bill.billId(),
                payment.paymentId(),
                payment.amount(),
                payment.paidAt(),
                payment.channel(),
                bill.terms().dimensions().payer(),
                bill.terms().lines().stream()
                        .map(line -> new Credit.Line(line.month(), line.programme(), line.base(), line.amount()))
                        .toList());
    }
}
