package id.jamsos.contribution.account.mongo;

import static id.jamsos.contribution.testing.Examples.billId;
import static id.jamsos.contribution.testing.Examples.noonOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jamsos.contribution.Registrations;
import id.jamsos.contribution.RunningService;
import id.jamsos.contribution.account.Account;
import id.jamsos.contribution.account.AccountChange;
import id.jamsos.contribution.account.Credit;
import id.jamsos.contribution.account.OpenBill;
import id.jamsos.contribution.bill.BillId;
import id.jamsos.contribution.member.Member;
import id.jamsos.contribution.member.ParticipantId;
import id.jamsos.contribution.testing.ContractExamples;
import id.jamsos.platform.aggregate.EventPosition;
import id.jamsos.platform.aggregate.StaleWriteException;
import id.jamsos.platform.aggregate.Versioned;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class MongoAccountsIT extends RunningService {

    private static final BillId BILL = billId("one");

    @Autowired
    private MongoAccounts accounts;

    @Test
    void an_account_comes_back_as_it_was_in_every_stage_of_its_life() {
        Account opened = open(ContractExamples.SITI);
        Account reserved = opened.reserve(new OpenBill(BILL, "{\"a\": 1}"));
        Account active = reserved.credit(credit(), noonOf("2026-11-20")).account();
        Account inGrace = active.follow(LocalDate.of(2027, 1, 20)).account();
        Account inactive = active.follow(LocalDate.of(2030, 1, 1)).account();

        for (Account next : List.of(reserved, active, inGrace, inactive)) {
            commit(next);
            assertThat(load(opened).state()).isEqualTo(next);
        }
    }

    @Test
    void somebody_without_an_agent_comes_back_without() {
        Account opened = open(ContractExamples.YOHANES);

        assertThat(load(opened).state()).isEqualTo(opened);
    }

    @Test
    void an_account_is_opened_once() {
        Account opened = open(ContractExamples.SITI);

        assertThat(accounts.insert(new AccountChange(opened, List.of()))).isFalse();
    }

    @Test
    void a_commit_that_comes_too_late_changes_nothing() {
        Account opened = open(ContractExamples.SITI);
        Versioned<Account> loaded = load(opened);
        Account reserved = opened.reserve(new OpenBill(BILL, "first"));
        accounts.commit(loaded, new AccountChange(reserved, List.of()));

        var late = new AccountChange(opened.reserve(new OpenBill(BILL, "second")), List.of());

        assertThatThrownBy(() -> accounts.commit(loaded, late)).isInstanceOf(StaleWriteException.class);
        assertThat(load(opened).state()).isEqualTo(reserved);
    }

    @Test
    void accounts_are_found_by_the_day_on_which_their_status_changes() {
        Account active = open(ContractExamples.SITI)
                .reserve(new OpenBill(BILL, ""))
                .credit(credit(), noonOf("2026-11-20"))
                .account();
        commit(active);
        long day = active.changesOn().orElseThrow().toEpochDay();

        assertThat(changing(day - 1_200, day)).contains(active.participantId());
        assertThat(changing(day + 1, day + 1_200)).doesNotContain(active.participantId());
        commit(active.follow(LocalDate.of(2030, 1, 1)).account());
        assertThat(changing(day, day)).doesNotContain(active.participantId());
    }

    private List<ParticipantId> changing(long first, long last) {
        var found = new ArrayList<ParticipantId>();
        accounts.forEachChangingBetween(first, last, found::add);
        return found;
    }

    /** One of the examples under a new id. */
    private Account open(ContractExamples example) {
        Member like = example.member();
        var id = new ParticipantId(Registrations.newParticipantId());
        var member = new Member(
                id,
                like.kpj(),
                like.nikIndex(),
                like.maskedName(),
                like.programmes(),
                like.sector(),
                like.monthlyIncome(),
                like.dimensions(),
                like.registeredAt());
        AccountChange opened = Account.open(member, new EventPosition(Registrations.TOPIC, id.value(), 1));
        assertThat(accounts.insert(opened)).isTrue();
        return opened.account();
    }

    private void commit(Account next) {
        accounts.commit(load(next), new AccountChange(next, List.of()));
    }

    private Versioned<Account> load(Account account) {
        return accounts.find(account.participantId()).orElseThrow();
    }

    private static Credit credit() {
        Credit like = ContractExamples.SITI.credit();
        return new Credit(
                BILL, like.paymentId(), like.amount(), like.paidAt(), like.channel(), like.payer(), like.lines());
    }
}
