package id.jamsos.contribution.billing;

import id.jamsos.contribution.account.Account;
import id.jamsos.contribution.account.AccountChange;
import id.jamsos.contribution.account.Accounts;
import id.jamsos.contribution.account.ArrivingAccounts;
import id.jamsos.contribution.account.OpenBill;
import id.jamsos.contribution.bill.Bill;
import id.jamsos.contribution.bill.BillTerms;
import id.jamsos.contribution.bill.Bills;
import id.jamsos.contribution.billing.BillDrafts.Draft;
import id.jamsos.contribution.crediting.CreditBill;
import id.jamsos.contribution.money.Rupiah;
import id.jamsos.contribution.pricing.Pricing;
import id.jamsos.platform.aggregate.Attempts;
import id.jamsos.platform.aggregate.StaleWriteException;
import id.jamsos.platform.aggregate.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Issues a bill as a chain of commits, each on one document: end the bill that is open, reserve the new one in the account together with
 * its whole content, insert the new one. After a crash the next one who comes by goes on where it ended.
 *
 * <p>Two rules keep a person from ever having two bills that can be paid, and a payment from ever being credited twice. A reservation moves
 * only after its bill exists and can no longer be paid; if it was paid, it is credited first. And the account is read before the
 * question whether this order has its bill already: a bill that is missing then was never reserved up to the version read, so the
 * reservation, which insists on that version, cannot come back for a bill whose life is over.
 */
public final class IssueBill {

    private static final Rupiah UNLIMITED = Rupiah.of(Long.MAX_VALUE);

    private final ArrivingAccounts arriving;
    private final Accounts accounts;
    private final Bills bills;
    private final OpenBills openBills;
    private final BillDrafts drafts;
    private final CreditBill creditBill;

    public IssueBill(
            ArrivingAccounts arriving, Accounts accounts, Bills bills, Pricing pricing, CreditBill creditBill) {
        this.arriving = arriving;
        this.accounts = accounts;
        this.bills = bills;
        this.openBills = new OpenBills(bills);
        this.drafts = new BillDrafts(pricing);
        this.creditBill = creditBill;
    }

    public BillDecision handle(BillOrder order, Instant now) {
        return handle(order, UNLIMITED, now);
    }

    /**
     * Issues no bill above a highest total, and then ends none either: whoever asks could not collect it.
     *
     * @param highest in whole rupiah
     */
    public BillDecision handle(BillOrder order, Rupiah highest, Instant now) {
        Optional<Versioned<Account>> arrived = arriving.await(order.participantId());
        if (arrived.isEmpty()) {
            return new BillDecision.ParticipantNotYetKnown();
        }
        return Attempts.untilFresh(
                arrived.get(),
                () -> accounts.find(order.participantId()).orElseThrow(),
                account -> attempt(order, account, highest, now));
    }

    /**
     * One attempt, for the account of the order's participant, which must have been read before this call: the rule above insists on
     * the version that was read.
     *
     * @param highest in whole rupiah
     * @throws StaleWriteException when the account or its open bill has changed since; the next attempt needs a fresh account
     * @throws id.jamsos.platform.aggregate.UncertainCommitException when a connection was lost after sending
     */
    public BillDecision attempt(BillOrder order, Versioned<Account> account, Rupiah highest, Instant now) {
        Optional<Versioned<Bill>> mine = bills.find(order.billId());
        if (mine.isPresent()) {
            return repeated(mine.get().state(), order);
        }
        Optional<Versioned<Bill>> open = openBills.of(account.state());
        if (account.state().reserves(order.billId())) {
            return open.map(bill -> repeated(bill.state(), order)).orElseGet(BillDecision.KeyReused::new);
        }
        if (open.isPresent() && open.get().state() instanceof Bill.Paid paid) {
            creditBill.handle(paid, now);
            throw new StaleWriteException(
                    order.participantId().value(), account.revision().version());
        }
        return switch (drafts.draft(order, account.state(), now)) {
            case Draft.Refusal refusal -> refusal.reason();
            case Draft.Complete(BillTerms terms)
            when terms.total().compareTo(highest) > 0 -> new BillDecision.TotalTooHigh(terms.total());
            case Draft.Complete draft -> {
                open.ifPresent(bill -> openBills.end(bill, order.billId(), now));
                reserve(account, draft.terms());
                yield issued(openBills.insert(draft.terms()), order);
            }
        };
    }

    private void reserve(Versioned<Account> account, BillTerms terms) {
        var reservation = new OpenBill(terms.billId(), bills.draft(terms));
        accounts.commit(account, new AccountChange(account.state().reserve(reservation), List.of()));
    }

    /** What was inserted may be another order's bill: a key that was used for two orders at the same moment. */
    private static BillDecision issued(Bill bill, BillOrder order) {
        return isOf(bill, order) ? new BillDecision.Issued(asIssued(bill)) : new BillDecision.KeyReused();
    }

    private static BillDecision repeated(Bill bill, BillOrder order) {
        return isOf(bill, order) ? new BillDecision.Repeated(asIssued(bill)) : new BillDecision.KeyReused();
    }

    private static boolean isOf(Bill bill, BillOrder order) {
        return bill.terms().fingerprint().equals(order.identity().fingerprint());
    }

    /** The bill as it was when it was issued: a repeated order gets the same answer whatever became of the bill since. */
    private static Bill.Issued asIssued(Bill bill) {
        return new Bill.Issued(bill.terms(), bill.billingCode());
    }
}
