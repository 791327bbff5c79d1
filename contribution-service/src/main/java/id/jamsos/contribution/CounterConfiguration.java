package id.jamsos.contribution;

import id.jamsos.contribution.account.Accounts;
import id.jamsos.contribution.bill.Bills;
import id.jamsos.contribution.billing.FindOpenBill;
import id.jamsos.contribution.billing.IssueBill;
import id.jamsos.contribution.counter.CounterPayments;
import id.jamsos.contribution.counter.CustomerBills;
import id.jamsos.contribution.counter.FindPayment;
import id.jamsos.contribution.counter.ForgetInquiries;
import id.jamsos.contribution.counter.InquireBill;
import id.jamsos.contribution.counter.Inquiries;
import id.jamsos.contribution.counter.ListPayments;
import id.jamsos.contribution.counter.OfferBill;
import id.jamsos.contribution.counter.PaymentOutcomes;
import id.jamsos.contribution.counter.TakePayment;
import id.jamsos.contribution.crediting.CreditBill;
import id.jamsos.contribution.payment.RecordPayment;
import id.jamsos.contribution.schedule.ProgressRecords;
import id.jamsos.contribution.settlement.SettlementExceptions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts of the counter. */
@Configuration(proxyBeanMethods = false)
class CounterConfiguration {
    @Bean
    CustomerBills customerBills(Accounts accounts, Bills bills) {
        return new CustomerBills(accounts, bills, new FindOpenBill(bills));
    }

    @Bean
    PaymentOutcomes paymentOutcomes(CounterPayments payments, RecordPayment recordPayment, Accounts accounts) {
        return new PaymentOutcomes(payments, recordPayment, accounts);
    }

    @Bean
    InquireBill inquireBill(
            Inquiries inquiries, CustomerBills customerBills, IssueBill issueBill, CreditBill creditBill) {
        return new InquireBill(inquiries, customerBills, new OfferBill(customerBills, issueBill, creditBill));
    }

    @Bean
    TakePayment takePayment(
            CounterPayments payments,
            Inquiries inquiries,
            CustomerBills customerBills,
            PaymentOutcomes outcomes,
            SettlementExceptions exceptions) {
        return new TakePayment(payments, inquiries, customerBills, outcomes, exceptions);
    }

    @Bean
    ForgetInquiries forgetInquiries(Inquiries inquiries, ProgressRecords records) {
        return new ForgetInquiries(inquiries, records);
    }

    @Bean
    FindPayment findPayment(CounterPayments payments, PaymentOutcomes outcomes) {
        return new FindPayment(payments, outcomes);
    }

    @Bean
    ListPayments listPayments(CounterPayments payments, PaymentOutcomes outcomes) {
        return new ListPayments(payments, outcomes);
    }
}
