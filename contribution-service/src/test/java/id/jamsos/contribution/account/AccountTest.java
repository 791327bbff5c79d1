package id.jamsos.contribution.account;

import static id.jamsos.contribution.coverage.CoverageStatus.ACTIVE;
import static id.jamsos.contribution.coverage.CoverageStatus.GRACE;
import static id.jamsos.contribution.coverage.CoverageStatus.INACTIVE;
import static id.jamsos.contribution.coverage.CoverageStatus.REGISTERED;
import static id.jamsos.contribution.testing.Examples.billId;
import static id.jamsos.contribution.testing.Examples.newAccount;
import static id.jamsos.contribution.testing.Examples.noonOf;
import static id.jamsos.contribution.testing.Examples.registration;
import static id.jamsos.contribution.testing.Examples.siti;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jamsos.contribution.account.AccountEvent.ContributionCredited;
import id.jamsos.contribution.account.AccountEvent.CoverageChanged;
import id.jamsos.contribution.bill.BillId;
import id.jamsos.contribution.coverage.CoverageStatus;
import id.jamsos.contribution.member.Channel;
import id.jamsos.contribution.member.Payer;
import id.jamsos.contribution.member.Programme;
import id.jamsos.contribution.money.Rupiah;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountTest {

    private static final BillId BILL = billId("one");

    /** Every cell of the table at {@link Account}; whoever paid something had paid January 2026. */
    @ParameterizedTest(name = "{0} on {2}, {3} {4}: {5}")
    @CsvSource({
        // status,    paid before, on,         command, paying,  becomes
        "REGISTERED,          , 2026-05-20, follow,          , REGISTERED",
        "REGISTERED,          , 2026-05-20, credit,  2026-05, ACTIVE",
        "REGISTERED,          , 2026-05-20, credit,  2026-03, GRACE",
        "REGISTERED,          , 2026-05-20, credit,  2026-06, REGISTERED",
        "ACTIVE,       2026-01, 2026-02-17, follow,          , GRACE",
        "ACTIVE,       2026-01, 2026-02-16, credit,  2026-02, ACTIVE",
        "ACTIVE,       2026-01, 2026-02-16, credit,  2025-12, ACTIVE",
        "ACTIVE,       2026-01, 2026-02-16, credit,  2026-03, ACTIVE",
        "GRACE,        2026-01, 2026-05-01, follow,          , INACTIVE",
        "GRACE,        2026-01, 2026-04-20, credit,  2026-04, ACTIVE",
        "GRACE,        2026-01, 2026-04-20, credit,  2026-02, GRACE",
        "GRACE,        2026-01, 2026-04-20, credit,  2026-05, GRACE",
        "INACTIVE,     2026-01, 2030-01-01, follow,          , INACTIVE",
        "INACTIVE,     2026-01, 2026-05-20, credit,  2026-05, ACTIVE",
        "INACTIVE,     2026-01, 2026-05-20, credit,  2026-02, GRACE",
        "INACTIVE,     2026-01, 2026-08-20, credit,  2026-02, INACTIVE",
        "INACTIVE,     2026-01, 2026-05-20, credit,  2026-06, INACTIVE"
    })
    void each_status_answers_each_command_as_its_table_says(
            CoverageStatus status,
            YearMonth paid,
            LocalDate on,
            String command,
            YearMonth paying,
            CoverageStatus becomes) {
        Account account = in(status, paid, command.equals("follow") ? beforeChange(status) : on);

        AccountChange change = command.equals("follow")
                ? account.follow(on)
                : account.reserve(new OpenBill(BILL, "")).credit(credit(BILL, paying), noonOf(on));

        assertThat(change.account().coverage().status()).isEqualTo(becomes);
        assertThat(changes(change)).isEqualTo(status == becomes ? List.of() : List.of(status + " to " + becomes));
    }

    private static Account in(CoverageStatus status, YearMonth paid, LocalDate day) {
        Account account = newAccount(LocalDate.of(2026, 1, 5));
        if (paid != null) {
            BillId first = billId("first");
            account = account.reserve(new OpenBill(first, ""))
                    .credit(credit(first, paid), noonOf("2026-01-20"))
                    .account();
        }
        Account followed = account.follow(day).account();
        assertThat(followed.coverage().status()).isEqualTo(status);
        return followed;
    }

    private static LocalDate beforeChange(CoverageStatus status) {
        return switch (status) {
            case REGISTERED, ACTIVE -> LocalDate.of(2026, 2, 16);
            case GRACE -> LocalDate.of(2026, 4, 30);
            case INACTIVE -> LocalDate.of(2026, 5, 1);
        };
    }

    @Test
    void an_account_opens_on_the_day_of_registration() {
        AccountChange opened = Account.open(siti(LocalDate.of(2026, 11, 20)), registration());

        assertThat(opened.events())
                .containsExactly(new CoverageChanged(
                        siti(LocalDate.of(2026, 11, 20)), null, REGISTERED, LocalDate.of(2026, 11, 20), null));
        assertThat(opened.account().changesOn()).isEmpty();
    }

    @Test
    void several_changes_missed_are_all_published_each_with_its_own_day() {
        Account account = in(ACTIVE, YearMonth.of(2026, 1), LocalDate.of(2026, 1, 31));

        AccountChange change = account.follow(LocalDate.of(2026, 12, 1));

        assertThat(days(change)).containsExactly(LocalDate.of(2026, 2, 17), LocalDate.of(2026, 5, 1));
        assertThat(change.account().coverage().since()).isEqualTo(LocalDate.of(2026, 5, 1));
    }

    @Test
    void a_credit_first_catches_up_with_time() {
        Account account =
                in(ACTIVE, YearMonth.of(2026, 1), LocalDate.of(2026, 1, 31)).reserve(new OpenBill(BILL, ""));

        AccountChange change = account.credit(credit(BILL, YearMonth.of(2026, 5)), noonOf("2026-05-02"));

        assertThat(changes(change)).containsExactly("ACTIVE to GRACE", "GRACE to INACTIVE", "INACTIVE to ACTIVE");
        assertThat(change.events().get(2)).isInstanceOf(ContributionCredited.class);
    }

    @Test
    void a_month_paid_ahead_covers_from_its_first_day() {
        Account account = newAccount(LocalDate.of(2026, 11, 20)).reserve(new OpenBill(BILL, ""));
        Account paidAhead = account.credit(credit(BILL, YearMonth.of(2026, 12)), noonOf("2026-11-20"))
                .account();

        assertThat(paidAhead.changesOn()).contains(LocalDate.of(2026, 12, 1));
        assertThat(changes(paidAhead.follow(LocalDate.of(2026, 12, 1)))).containsExactly("REGISTERED to ACTIVE");
    }

    @Test
    void following_twice_changes_nothing_the_second_time() {
        Account account = in(ACTIVE, YearMonth.of(2026, 1), LocalDate.of(2026, 1, 31));
        Account followed = account.follow(LocalDate.of(2026, 3, 1)).account();

        assertThat(followed.follow(LocalDate.of(2026, 3, 1)).events()).isEmpty();
    }

    @Test
    void a_clock_that_is_behind_takes_nothing_back() {
        Account account = in(ACTIVE, YearMonth.of(2026, 1), LocalDate.of(2026, 2, 16));
        Account inGrace = account.follow(LocalDate.of(2026, 2, 17)).account();

        AccountChange change = inGrace.follow(LocalDate.of(2026, 2, 16));

        assertThat(change).isEqualTo(new AccountChange(inGrace, List.of()));
    }

    @Test
    void a_payment_is_credited_only_while_its_bill_is_the_open_one() {
        Account account = newAccount(LocalDate.of(2026, 11, 20)).reserve(new OpenBill(BILL, ""));
        Credit payment = credit(BILL, YearMonth.of(2026, 11));
        Account credited = account.credit(payment, noonOf("2026-11-20")).account();

        assertThatThrownBy(() -> credited.credit(payment, noonOf("2026-11-20")))
                .isInstanceOf(IllegalStateException.class);
        assertThat(credited.includes(payment)).isTrue();
        assertThat(account.includes(payment)).isFalse();
    }

    @Test
    void a_month_paid_twice_becomes_credit() {
        Account account =
                in(ACTIVE, YearMonth.of(2026, 1), LocalDate.of(2026, 1, 31)).reserve(new OpenBill(BILL, ""));

        AccountChange change = account.credit(credit(BILL, YearMonth.of(2026, 1)), noonOf("2026-01-31"));

        assertThat(change.account().contributions().credit()).isEqualTo(Rupiah.of(16_400));
        assertThat(change.account().contributions().paid())
                .isEqualTo(account.contributions().paid());
    }

    @Test
    void only_the_first_payment_of_a_calendar_month_is_told_as_such() {
        Account account = newAccount(LocalDate.of(2026, 11, 20)).reserve(new OpenBill(BILL, ""));
        AccountChange first = account.credit(credit(BILL, YearMonth.of(2026, 11)), noonOf("2026-11-20"));
        AccountChange second = first.account()
                .reserve(new OpenBill(billId("two"), ""))
                .credit(credit(billId("two"), YearMonth.of(2026, 12)), noonOf("2026-11-20"));

        assertThat(credited(first).firstPaymentOfMonth()).isTrue();
        assertThat(credited(second).firstPaymentOfMonth()).isFalse();
    }

    private static ContributionCredited credited(AccountChange change) {
        return change.events().stream()
                .filter(ContributionCredited.class::isInstance)
                .map(ContributionCredited.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> changes(AccountChange change) {
        var changes = new ArrayList<String>();
        for (AccountEvent event : change.events()) {
            if (event instanceof CoverageChanged changed) {
                changes.add(changed.from() + " to " + changed.to());
            }
        }
        return changes;
    }

    private static List<LocalDate> days(AccountChange change) {
        return change.events().stream()
                .map(event -> ((CoverageChanged) event).on())
                .toList();
    }

    private static Credit credit(BillId bill, YearMonth month) {
        return new Credit(
                bill,
                "4v18yz5wdbaq5pfm8jdyp5mnh6",
                Rupiah.of(16_400),
                noonOf("2026-11-20"),
                Channel.KIOSK,
                Payer.SELF,
                List.of(
                        new Credit.Line(month, Programme.JKK, Rupiah.of(2_600_000), Rupiah.of(13_000)),
                        new Credit.Line(month, Programme.JKM, Rupiah.of(2_600_000), Rupiah.of(3_400))));
    }
}
