package id.jamsos.contribution.account;

import id.jamsos.contribution.member.Member;
import id.jamsos.contribution.member.ParticipantId;
import id.jamsos.platform.aggregate.Arrival;
import id.jamsos.platform.aggregate.Attempts;
import id.jamsos.platform.aggregate.EventPosition;
import id.jamsos.platform.aggregate.Versioned;
import id.jamsos.platform.aggregate.Watermarks;
import java.util.List;
import java.util.Optional;

/** Follows the history of a participant: its first event opens the account, the others so far only move the watermark. */
public final class OpenAccount {

    private final Accounts accounts;
    private final ArrivingAccounts arriving;

    public OpenAccount(Accounts accounts, ArrivingAccounts arriving) {
        this.accounts = accounts;
        this.arriving = arriving;
    }

    /** Opens the account, unless this event has done it before. */
    public Arrival registered(Member member, EventPosition event) {
        Arrival arrival = accounts.find(member.participantId())
                .map(account -> account.state().heard())
                .orElse(Watermarks.NONE)
                .arrival(event);
        if (arrival == Arrival.NEXT && event.sequence() > 1) {
            throw new IllegalArgumentException("A participant is registered by its first event, not by " + event);
        }
        if (arrival != Arrival.NEXT) {
            return arrival;
        }
        boolean inserted = accounts.insert(Account.open(member, event));
        arriving.arrived(member.participantId());
        return inserted ? Arrival.NEXT : Arrival.REPEATED;
    }

    /** Takes note of an event that means nothing to an account. */
    public Arrival ignored(ParticipantId participant, EventPosition event) {
        return Attempts.untilFresh(() -> {
            Optional<Versioned<Account>> loaded = accounts.find(participant);
            Watermarks heard = loaded.map(account -> account.state().heard()).orElse(Watermarks.NONE);
            Arrival arrival = heard.arrival(event);
            if (arrival == Arrival.NEXT) {
                Versioned<Account> account = loaded.orElseThrow(
                        () -> new IllegalArgumentException("A participant's first event registers it: " + event));
                accounts.commit(account, new AccountChange(account.state().hear(event), List.of()));
            }
            return arrival;
        });
    }
}
