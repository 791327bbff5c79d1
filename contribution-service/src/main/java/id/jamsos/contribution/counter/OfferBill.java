package id.jamsos.contribution.counter;

import id.jamsos.contribution.account.Account;
import id.jamsos.contribution.bill.Bill;
import id.jamsos.contribution.bill.BilledMonths;
import id.jamsos.contribution.billing.BillDecision;
import id.jamsos.contribution.billing.BillOrder;
import id.jamsos.contribution.billing.IssueBill;
import id.jamsos.contribution.crediting.CreditBill;
import id.jamsos.contribution.member.Member;
import id.jamsos.contribution.money.Rupiah;
import id.jamsos.platform.aggregate.Attempts;
import id.jamsos.platform.aggregate.CommandIdentity;
import id.jamsos.platform.aggregate.StaleWriteException;
import id.jamsos.platform.aggregate.Versioned;
import java.time.Instant;
import java.util.Optional;

/**
 * The bill for a customer at the counter: the open one, unless other months are asked for; otherwise a new one. The command that issues it
 * is named after the account's version, so that two clerks who find no open bill at the same time are given the same new one.
 */
public final class OfferBill {

    private static final int USUAL_MONTHS = 1;

    private final CustomerBills customerBills;
    private final IssueBill issueBill;
    private final CreditBill creditBill;

    public OfferBill(CustomerBills customerBills, IssueBill issueBill, CreditBill creditBill) {
        this.customerBills = customerBills;
        this.issueBill = issueBill;
        this.creditBill = creditBill;
    }

    /** A bill, payable or not, or why there is none. */
    sealed interface Offer {
        /** A bill and whose it is. */
        record Found(Bill bill, Member member) implements Offer {}

        record None(CounterRefusal reason) implements Offer {}
    }

    Offer handle(Inquiry inquiry, Rupiah highest, Instant at) {
        return switch (inquiry.customer()) {
            case Customer.BillHolder holder -> held(customerBills.find(holder), inquiry);
            case Customer.Worker worker -> Attempts.untilFresh(() -> offered(worker, inquiry, highest, at));
            case Customer.Unknown _ -> new Offer.None(CounterRefusal.UNKNOWN);
        };
    }

    private Offer held(Optional<Bill> bill, Inquiry inquiry) {
        if (bill.isEmpty()) {
            return new Offer.None(CounterRefusal.UNKNOWN);
        }
        return isFor(bill.get(), inquiry)
                ? new Offer.Found(bill.get(), customerBills.member(bill.get()))
                : new Offer.None(notFor(inquiry));
    }

    /** What was asked for that a bill in hand is not. */
    private static CounterRefusal notFor(Inquiry inquiry) {
        return inquiry.months() == null ? CounterRefusal.FIRST_MONTH_NOT_POSSIBLE : CounterRefusal.MONTHS_NOT_POSSIBLE;
    }

    private Offer offered(Customer.Worker worker, Inquiry inquiry, Rupiah highest, Instant at) {
        Optional<Versioned<Account>> account = customerBills.account(worker);
        if (account.isEmpty()) {
            return new Offer.None(CounterRefusal.UNKNOWN);
        }
        Optional<Bill> open = customerBills.open(account.get().state());
        if (open.filter(bill -> isPayable(bill, at) && isFor(bill, inquiry)).isPresent()) {
            return new Offer.Found(open.get(), account.get().state().member());
        }
        if (open.isPresent() && open.get() instanceof Bill.Paid paid) {
            // the credit changes the account, and with it the months that come next and the name of the order
            creditBill.handle(paid, at);
            throw stale(account.get());
        }
        return issued(account.get(), inquiry, highest, at);
    }

    private Offer issued(Versioned<Account> account, Inquiry inquiry, Rupiah highest, Instant at) {
        int months = inquiry.months() == null ? USUAL_MONTHS : inquiry.months();
        if (!BilledMonths.COUNTS.contains(months)) {
            return new Offer.None(CounterRefusal.MONTHS_NOT_POSSIBLE);
        }
        var order = new BillOrder(
                identity(account, inquiry, months), account.state().participantId(), null, inquiry.fromMonth(), months);
        return switch (issueBill.attempt(order, account, highest, at)) {
            case BillDecision.Issued(Bill.Issued bill) ->
                new Offer.Found(bill, account.state().member());
            case BillDecision.Repeated(Bill.Issued bill) -> stillPayable(bill, account, at);
            case BillDecision.Refused refused -> new Offer.None(refusal(refused, inquiry));
        };
    }

    private static CommandIdentity identity(Versioned<Account> account, Inquiry inquiry, int months) {
        String from = inquiry.fromMonth() == null ? "next" : inquiry.fromMonth().toString();
        String key = account.state().participantId() + "/" + account.revision().version() + "/" + from + "/" + months;
        return new CommandIdentity("counter", "SNAP inquiry", key, key);
    }

    /** The order was another clerk's too; his customer may have paid the bill, or asked for other months, before we came. */
    private Offer stillPayable(Bill.Issued bill, Versioned<Account> account, Instant at) {
        return customerBills
                .find(bill.billId())
                .filter(found -> isPayable(found, at))
                .map(found -> new Offer.Found(found, account.state().member()))
                .orElseThrow(() -> stale(account));
    }

    private static boolean isPayable(Bill bill, Instant at) {
        return bill instanceof Bill.Issued && !bill.terms().expiredBy(at);
    }

    private static boolean isFor(Bill bill, Inquiry inquiry) {
        BilledMonths billed = bill.terms().billed();
        return (inquiry.months() == null || inquiry.months() == billed.count())
                && (inquiry.fromMonth() == null || inquiry.fromMonth().equals(billed.from()));
    }

    private static StaleWriteException stale(Versioned<Account> account) {
        return new StaleWriteException(
                account.state().participantId().value(), account.revision().version());
    }

    private static CounterRefusal refusal(BillDecision.Refused refused, Inquiry inquiry) {
        return switch (refused) {
            case BillDecision.ParticipantNotYetKnown _ -> CounterRefusal.UNKNOWN;
            case BillDecision.MonthAlreadyPaid _ -> CounterRefusal.PAID;
            case BillDecision.FromMonthNotInTurn _ -> CounterRefusal.FIRST_MONTH_NOT_POSSIBLE;
            case BillDecision.TooFarAhead _ ->
                inquiry.months() == null ? CounterRefusal.PAID : CounterRefusal.MONTHS_NOT_POSSIBLE;
            case BillDecision.TotalTooHigh _ -> CounterRefusal.ABOVE_LIMIT;
            case BillDecision.NotPriced _ -> CounterRefusal.NOT_PRICED;
            case BillDecision.KeyReused _, BillDecision.ProgrammesNotHeld _, BillDecision.MandatoryMissing _ ->
                throw new IllegalStateException("An order for all programmes of a member was refused: " + refused);
        };
    }
}
