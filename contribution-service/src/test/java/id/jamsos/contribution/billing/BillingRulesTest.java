package id.jamsos.contribution.billing;

import static id.jamsos.contribution.testing.Examples.SITI;
import static id.jamsos.contribution.testing.Examples.billId;
import static id.jamsos.contribution.testing.Examples.command;
import static id.jamsos.contribution.testing.Examples.newAccount;
import static org.assertj.core.api.Assertions.assertThat;

import id.jamsos.contribution.account.Account;
import id.jamsos.contribution.account.Credit;
import id.jamsos.contribution.account.OpenBill;
import id.jamsos.contribution.bill.BilledMonths;
import id.jamsos.contribution.billing.BillingRules.Plan;
import id.jamsos.contribution.member.Channel;
import id.jamsos.contribution.member.Payer;
import id.jamsos.contribution.member.Programme;
import id.jamsos.contribution.money.Rupiah;
import id.jamsos.contribution.testing.Examples;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BillingRulesTest {

    private static final YearMonth JANUARY = YearMonth.of(2026, 1);

    @ParameterizedTest(name = "paid {0}, on {1}: {2}")
    @CsvSource({
        "       , 2026-11-20, 2026-11", // registered
        "2026-01, 2026-01-20, 2026-02", // active
        "2026-06, 2026-01-20, 2026-01", // registered: June is paid, January is not
        "2026-01, 2026-03-20, 2026-02", // grace
        "2026-01, 2026-05-20, 2026-05" // inactive
    })
    void the_first_month_is_the_one_in_turn(YearMonth paid, LocalDate today, YearMonth first) {
        Account account = paid == null ? account() : account(paid);

        assertThat(months(account, order(null, null, 1), today).from()).isEqualTo(first);
    }

    @ParameterizedTest(name = "paid {0}, on {1}, from {2}: {3}")
    @CsvSource({
        "       , 2026-11-20, 2026-11, true",
        "       , 2026-11-20, 2026-12, true",
        "       , 2026-11-20, 2026-10, false",
        "       , 2026-11-20, 2027-01, false",
        "2026-01, 2026-01-20, 2026-02, true",
        "2026-01, 2026-01-20, 2026-03, false",
        "2026-01, 2026-03-20, 2026-02, true",
        "2026-01, 2026-03-20, 2026-03, false",
        "2026-01, 2026-05-20, 2026-02, false",
        "2026-01, 2026-05-20, 2026-05, true",
        "2026-01, 2026-05-20, 2026-06, true"
    })
    void another_first_month_is_only_for_those_who_have_no_cover(
            YearMonth paid, LocalDate today, YearMonth from, boolean possible) {
        Account account = paid == null ? account() : account(paid);

        Plan plan = BillingRules.plan(account, order(null, from, 1), today);

        assertThat(plan instanceof Plan.Bill).isEqualTo(possible);
    }

    @Test
    void a_refused_first_month_names_the_possible_ones() {
        Plan plan =
                BillingRules.plan(account(JANUARY), order(null, JANUARY.plusMonths(2), 1), LocalDate.of(2026, 1, 20));

        assertThat(plan)
                .isEqualTo(new Plan.Refusal(new BillDecision.FromMonthNotInTurn(List.of(YearMonth.of(2026, 2)))));
    }

    @Test
    void a_first_month_that_is_paid_is_called_paid() {
        Plan plan = BillingRules.plan(account(JANUARY), order(null, JANUARY, 1), LocalDate.of(2026, 1, 20));

        assertThat(plan).isEqualTo(new Plan.Refusal(new BillDecision.MonthAlreadyPaid(JANUARY)));
    }

    @Test
    void nothing_is_billed_beyond_twenty_four_months() {
        var paidAhead = new ArrayList<YearMonth>();
        for (int i = 0; i < 18; i++) {
            paidAhead.add(JANUARY.plusMonths(i));
        }
        Account account = account(paidAhead.toArray(YearMonth[]::new));
        LocalDate today = LocalDate.of(2026, 1, 20);

        assertThat(months(account, order(null, null, 6), today).last()).isEqualTo(YearMonth.of(2027, 12));
        assertThat(BillingRules.plan(account, order(null, null, 12), today))
                .isEqualTo(new Plan.Refusal(new BillDecision.TooFarAhead(YearMonth.of(2028, 1))));
    }

    @Test
    void no_month_is_billed_twice() {
        Account account = account(YearMonth.of(2026, 12));

        Plan plan = BillingRules.plan(account, order(null, null, 2), LocalDate.of(2026, 11, 20));

        assertThat(plan).isEqualTo(new Plan.Refusal(new BillDecision.MonthAlreadyPaid(YearMonth.of(2026, 12))));
    }

    @Test
    void all_programmes_of_the_member_are_billed_unless_fewer_are_asked_for() {
        LocalDate today = LocalDate.of(2026, 11, 20);
        var pair = Set.of(Programme.JKK, Programme.JKM);

        assertThat(months(account(), order(null, null, 1), today).programmes()).hasSize(3);
        assertThat(months(account(), order(pair, null, 1), today).programmes()).isEqualTo(pair);
    }

    @Test
    void work_accident_and_death_come_only_together() {
        Plan plan = BillingRules.plan(
                account(), order(Set.of(Programme.JKK, Programme.JHT), null, 1), LocalDate.of(2026, 11, 20));

        assertThat(plan)
                .isEqualTo(new Plan.Refusal(new BillDecision.MandatoryMissing(Set.of(Programme.JKK, Programme.JKM))));
    }

    @Test
    void a_programme_that_the_member_does_not_hold_is_not_billed() {
        Plan plan = BillingRules.plan(
                account(),
                order(Set.of(Programme.JKK, Programme.JKM, Programme.JP), null, 1),
                LocalDate.of(2026, 11, 20));

        assertThat(plan).isEqualTo(new Plan.Refusal(new BillDecision.ProgrammesNotHeld(Set.of(Programme.JP))));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T05:00:00Z, 2026-11-27T05:00:00Z",
        "2026-11-25T09:00:00Z, 2026-11-30T17:00:00Z", // midnight in Jakarta
        "2026-11-30T16:59:59Z, 2026-11-30T17:00:00Z",
        "2026-11-30T17:00:00Z, 2026-12-07T17:00:00Z",
        "2026-12-31T10:00:00Z, 2026-12-31T17:00:00Z"
    })
    void a_bill_is_open_for_a_week_but_not_beyond_its_month(Instant issuedAt, Instant expiresAt) {
        assertThat(BillingRules.expiresAt(issuedAt)).isEqualTo(expiresAt);
    }

    private static BilledMonths months(Account account, BillOrder order, LocalDate today) {
        return ((Plan.Bill) BillingRules.plan(account, order, today)).months();
    }

    private static BillOrder order(@Nullable Set<Programme> programmes, @Nullable YearMonth from, int months) {
        return new BillOrder(command("POST /api/v1/bills", "key", "body"), SITI, programmes, from, months);
    }

    private static Account account(YearMonth... paid) {
        Account account = newAccount(LocalDate.of(2026, 1, 5));
        for (YearMonth month : paid) {
            account = account.reserve(new OpenBill(billId(month.toString()), ""))
                    .credit(credit(month), Examples.noonOf("2026-01-20"))
                    .account();
        }
        return account;
    }

    private static Credit credit(YearMonth month) {
        return new Credit(
                billId(month.toString()),
                "4v18yz5wdbaq5pfm8jdyp5mnh6",
                Rupiah.of(16_400),
                Examples.noonOf("2026-01-20"),
                Channel.KIOSK,
                Payer.SELF,
                List.of(
                        new Credit.Line(month, Programme.JKK, Rupiah.of(2_600_000), Rupiah.of(13_000)),
                        new Credit.Line(month, Programme.JKM, Rupiah.of(2_600_000), Rupiah.of(3_400))));
    }
}
