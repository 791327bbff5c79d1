package id.jamsos.contribution.billing;

import id.jamsos.contribution.account.Account;
import id.jamsos.contribution.account.Accounts;
import id.jamsos.contribution.member.Member;
import id.jamsos.contribution.member.ParticipantId;
import id.jamsos.contribution.quote.QuotedMember;
import id.jamsos.contribution.quote.QuotedMembers;
import java.time.LocalDate;
import java.util.Optional;

/** Quotes for registered people, made from the same facts and for the same months as their bills. */
public final class BilledMembers implements QuotedMembers {

    private final Accounts accounts;

    public BilledMembers(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Optional<QuotedMember> find(ParticipantId participant, LocalDate today) {
        return accounts.find(participant).map(account -> quoted(account.state(), today));
    }

    private static QuotedMember quoted(Account account, LocalDate today) {
        Member member = account.member();
        return new QuotedMember(
                member.dimensions().segment(),
                member.monthlyIncome(),
                member.sector(),
                member.dimensions().payer(),
                member.programmes(),
                BillingRules.firstMonth(account.covering(), today));
    }
}
