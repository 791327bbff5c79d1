package id.jamsos.contribution;

import id.jamsos.contribution.account.Accounts;
import id.jamsos.contribution.account.ArrivingAccounts;
import id.jamsos.contribution.account.FollowCoverage;
import id.jamsos.contribution.account.OpenAccount;
import id.jamsos.contribution.bill.Bills;
import id.jamsos.contribution.bill.ExpireBills;
import id.jamsos.contribution.billing.BilledMembers;
import id.jamsos.contribution.billing.IssueBill;
import id.jamsos.contribution.crediting.CreditBill;
import id.jamsos.contribution.crediting.CreditQueue;
import id.jamsos.contribution.crediting.SweepCredits;
import id.jamsos.contribution.payment.RecordPayment;
import id.jamsos.contribution.pricing.Pricing;
import id.jamsos.contribution.quote.QuotedMembers;
import id.jamsos.contribution.schedule.ProgressRecords;
import id.jamsos.platform.time.BusinessClock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts list of the service; those of prices are in {@link PricingConfiguration}. */
@Configuration(proxyBeanMethods = false)
class ContributionConfiguration {
    @Bean
    QuotedMembers quotedMembers(Accounts accounts) {
        return new BilledMembers(accounts);
    }

    @Bean
    ArrivingAccounts arrivingAccounts(Accounts accounts, @Value("${jamsos.account-patience}") Duration patience) {
        return new ArrivingAccounts(accounts, patience);
    }

    @Bean
    OpenAccount openAccount(Accounts accounts, ArrivingAccounts arriving) {
        return new OpenAccount(accounts, arriving);
    }

    @Bean
    IssueBill issueBill(
            ArrivingAccounts arriving, Accounts accounts, Bills bills, Pricing pricing, CreditBill creditBill) {
        return new IssueBill(arriving, accounts, bills, pricing, creditBill);
    }

    @Bean
    RecordPayment recordPayment(Bills bills, CreditQueue creditQueue) {
        return new RecordPayment(bills, creditQueue);
    }

    @Bean
    CreditBill creditBill(Bills bills, Accounts accounts) {
        return new CreditBill(bills, accounts);
    }

    @Bean(destroyMethod = "close")
    CreditQueue creditQueue(CreditBill creditBill, BusinessClock clock) {
        return new CreditQueue(creditBill, clock);
    }

    @Bean
    SweepCredits sweepCredits(Bills bills, CreditBill creditBill) {
        return new SweepCredits(bills, creditBill);
    }

    @Bean
    FollowCoverage followCoverage(Accounts accounts, ProgressRecords records) {
        return new FollowCoverage(accounts, records);
    }

    @Bean
    ExpireBills expireBills(Bills bills, ProgressRecords records) {
        return new ExpireBills(bills, records);
    }
}
