package id.jamsos.contribution.counter;

import static id.jamsos.contribution.testing.Examples.SITI;
import static id.jamsos.contribution.testing.Examples.command;
import static id.jamsos.contribution.testing.Examples.noonOf;
import static id.jamsos.contribution.testing.Examples.registration;
import static id.jamsos.contribution.testing.Examples.siti;

import id.jamsos.contribution.account.Account;
import id.jamsos.contribution.account.ArrivingAccounts;
import id.jamsos.contribution.bill.Bill;
import id.jamsos.contribution.billing.BillDecision;
import id.jamsos.contribution.billing.BillOrder;
import id.jamsos.contribution.billing.FindOpenBill;
import id.jamsos.contribution.billing.IssueBill;
import id.jamsos.contribution.crediting.CreditBill;
import id.jamsos.contribution.member.Channel;
import id.jamsos.contribution.money.Rupiah;
import id.jamsos.contribution.partner.Partner;
import id.jamsos.contribution.partner.PartnerId;
import id.jamsos.contribution.payment.PaymentReport;
import id.jamsos.contribution.payment.RecordPayment;
import id.jamsos.contribution.pricing.Pricing;
import id.jamsos.contribution.rates.RateCatalogue;
import id.jamsos.contribution.rates.RateFiles;
import id.jamsos.contribution.settlement.PartnerReference;
import id.jamsos.contribution.settlement.SettlementException;
import id.jamsos.contribution.settlement.SettlementExceptions;
import id.jamsos.contribution.testing.InMemoryAccounts;
import id.jamsos.contribution.testing.InMemoryBills;
import id.jamsos.contribution.testing.Steps;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Siti, who registered today, the stores, and everything that happens at a counter, as several processes share them. */
final class CounterWorld {

    static final Instant NOW = noonOf("2026-11-20");
    static final Customer SITI_AT_THE_COUNTER =
            new Customer.Worker(siti(LocalDate.of(2026, 11, 20)).nikIndex());

    private static final Pricing PRICING = new Pricing(RateCatalogue.load(RateFiles.builtIn()));

    final InMemoryAccounts accounts;
    final InMemoryBills bills;
    final InMemoryCounterPayments payments;
    final Map<String, SettlementException> exceptions = new ConcurrentHashMap<>();
    final CreditBill creditBill;
    final IssueBill issueBill;
    final RecordPayment recordPayment;
    final InquireBill inquireBill;
    final TakePayment takePayment;
    final FindPayment findPayment;
    final ListPayments listPayments;

    CounterWorld(Steps steps) {
        accounts = new InMemoryAccounts(steps);
        bills = new InMemoryBills(steps);
        payments = new InMemoryCounterPayments(steps);
        creditBill = new CreditBill(bills, accounts);
        issueBill = new IssueBill(new ArrivingAccounts(accounts, Duration.ZERO), accounts, bills, PRICING, creditBill);
        recordPayment = new RecordPayment(bills, _ -> {});
        var inquiries = new InMemoryInquiries(steps);
        var customerBills = new CustomerBills(accounts, bills, new FindOpenBill(bills));
        inquireBill = new InquireBill(inquiries, customerBills, new OfferBill(customerBills, issueBill, creditBill));
        var outcomes = new PaymentOutcomes(payments, recordPayment, accounts);
        takePayment = new TakePayment(payments, inquiries, customerBills, outcomes, new Exceptions(steps));
        findPayment = new FindPayment(payments, outcomes);
        listPayments = new ListPayments(payments, outcomes);
        accounts.insert(Account.open(siti(LocalDate.of(2026, 11, 20)), registration()));
    }

    InquiryDecision inquire(String requestId, @Nullable Integer months) {
        return inquireBill.handle(inquiry(requestId, SITI_AT_THE_COUNTER, months), Partners.POSPAY, NOW);
    }

    static Inquiry inquiry(String requestId, Customer customer, @Nullable Integer months) {
        return inquiry(requestId, customer, months, null);
    }

    static Inquiry inquiry(String requestId, Customer customer, @Nullable Integer months, @Nullable YearMonth from) {
        return new Inquiry(requestId, customer, months, from, customer + "/" + months + "/" + from);
    }

    /** The bill that an inquiry of Siti is answered with. */
    Bill.Issued inquired(String requestId, int months) {
        return ((InquiryDecision.Payable) inquire(requestId, months)).bill();
    }

    CounterPaymentDecision pay(String requestId, Rupiah amount) {
        return takePayment.handle(payment(requestId, amount), Partners.POSPAY, NOW);
    }

    static CounterPayment payment(String requestId, Rupiah amount) {
        return payment(requestId, SITI_AT_THE_COUNTER, amount, NOW);
    }

    static CounterPayment payment(String requestId, Customer customer, Rupiah amount, Instant paidAt) {
        return new CounterPayment(
                requestId,
                customer,
                amount,
                paidAt,
                customer + "/" + amount,
                "echo " + requestId,
                new PartnerReference(requestId, "3273015704880001", "POS-1"));
    }

    Optional<CounterPaymentDecision> status(String requestId) {
        return findPayment.handle(Partners.POSPAY.id(), requestId);
    }

    PaymentPage report(@Nullable String after, int limit) {
        Instant from = NOW.minus(Duration.ofDays(1));
        return listPayments.handle(
                Partners.POSPAY.id(), new PaymentPeriod(from, from.plus(Duration.ofDays(31)), after, limit));
    }

    /** The kiosk reports a payment of a bill, too. */
    void payAtKiosk(Bill bill) {
        var identity = command("POST /api/v1/payments", "kiosk " + bill.billId(), "");
        recordPayment.handle(
                new PaymentReport(
                        identity, bill.billId(), bill.terms().total(), Channel.KIOSK, "K-" + bill.billId(), NOW),
                NOW);
    }

    /** Siti asks for another bill in her application. */
    BillDecision order(String key, int months) {
        return issueBill.handle(new BillOrder(command("POST /api/v1/bills", key, key), SITI, null, null, months), NOW);
    }

    void credit() {
        bills.creditPending(NOW, 100).forEach(bill -> creditBill.handle(bill, NOW));
    }

    /** Whether any bill holds this payment of the partner. */
    boolean isHeld(Partner partner, String requestId) {
        return bills.paidBy(ReservedPayment.id(partner.id(), requestId)).isPresent();
    }

    private final class Exceptions implements SettlementExceptions {
        private final Steps steps;

        Exceptions(Steps steps) {
            this.steps = steps;
        }

        @Override
        public void note(SettlementException exception) {
            steps.before("insert exception");
            exceptions.putIfAbsent(exception.id(), exception);
            steps.after("insert exception");
        }

        @Override
        public List<SettlementException> of(PartnerId partner, @Nullable Position after, int limit) {
            throw new UnsupportedOperationException("lists are tested against the database");
        }
    }
}
