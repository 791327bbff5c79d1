package id.jamsos.contribution.account;

import static id.jamsos.contribution.testing.Examples.SITI;
import static id.jamsos.contribution.testing.Examples.registration;
import static id.jamsos.contribution.testing.Examples.siti;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jamsos.contribution.testing.InMemoryAccounts;
import id.jamsos.contribution.testing.Once;
import id.jamsos.platform.aggregate.Arrival;
import id.jamsos.platform.aggregate.EventPosition;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ArrivingAccountsTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private final Once happening = new Once();
    private final InMemoryAccounts accounts = new InMemoryAccounts(happening);

    @Test
    void somebody_whose_account_is_there_is_not_waited_for() {
        accounts.insert(Account.open(siti(TODAY), registration()));

        assertThat(new ArrivingAccounts(accounts, LONG).await(SITI)).isPresent();
    }

    @Test
    void an_account_opened_by_this_replica_wakes_who_waits_for_it() {
        var arriving = new ArrivingAccounts(accounts, LONG);
        happening.before(
                "find account",
                () -> Thread.ofVirtual()
                        .start(() -> new OpenAccount(accounts, arriving).registered(siti(TODAY), registration())));

        assertThat(arriving.await(SITI)).isPresent();
    }

    @Test
    void an_account_opened_by_another_replica_is_seen_at_the_next_look() {
        happening.before(
                "find account",
                () -> Thread.ofVirtual().start(() -> accounts.insert(Account.open(siti(TODAY), registration()))));

        assertThat(new ArrivingAccounts(accounts, LONG).await(SITI)).isPresent();
    }

    @Test
    void patience_ends() {
        assertThat(new ArrivingAccounts(accounts, Duration.ofMillis(1)).await(SITI))
                .isEmpty();
    }

    @Test
    void a_registration_opens_an_account_once() {
        var openAccount = new OpenAccount(accounts, new ArrivingAccounts(accounts, LONG));

        assertThat(openAccount.registered(siti(TODAY), registration())).isEqualTo(Arrival.NEXT);
        assertThat(openAccount.registered(siti(TODAY), registration())).isEqualTo(Arrival.REPEATED);
        assertThat(accounts.published()).hasSize(1);
    }

    @Test
    void a_later_event_without_the_first_one_is_a_gap() {
        var openAccount = new OpenAccount(accounts, new ArrivingAccounts(accounts, LONG));

        assertThat(openAccount.ignored(SITI, event(2))).isEqualTo(Arrival.GAP);
        assertThat(openAccount.registered(siti(TODAY), event(2))).isEqualTo(Arrival.GAP);
    }

    @Test
    void a_first_event_that_is_no_registration_is_not_understood() {
        var openAccount = new OpenAccount(accounts, new ArrivingAccounts(accounts, LONG));

        assertThatThrownBy(() -> openAccount.ignored(SITI, event(1))).isInstanceOf(IllegalArgumentException.class);
    }

    private static EventPosition event(long sequence) {
        return new EventPosition(registration().source(), SITI.value(), sequence);
    }
}
