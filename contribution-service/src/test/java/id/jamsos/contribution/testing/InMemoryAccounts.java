package id.jamsos.contribution.testing;

import id.jamsos.contribution.account.Account;
import id.jamsos.contribution.account.AccountChange;
import id.jamsos.contribution.account.AccountEvent;
import id.jamsos.contribution.account.Accounts;
import id.jamsos.contribution.member.ParticipantId;
import id.jamsos.platform.aggregate.Revision;
import id.jamsos.platform.aggregate.StaleWriteException;
import id.jamsos.platform.aggregate.Versioned;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Accounts with the promises of the real store: one atomic commit per account, refused when it comes too late. */
public final class InMemoryAccounts implements Accounts {

    private final Map<ParticipantId, Versioned<Account>> accounts = new HashMap<>();
    private final List<AccountEvent> published = new ArrayList<>();
    private final Steps steps;

    public InMemoryAccounts(Steps steps) {
        this.steps = steps;
    }

    @Override
    public Optional<Versioned<Account>> find(ParticipantId participant) {
        steps.before("find account");
        synchronized (this) {
            return Optional.ofNullable(accounts.get(participant));
        }
    }

    @Override
    public Optional<Versioned<Account>> withNikIndex(String nikIndex) {
        steps.before("find account");
        synchronized (this) {
            return accounts.values().stream()
                    .filter(account -> account.state().member().nikIndex().equals(nikIndex))
                    .max(Comparator.comparing(
                            account -> account.state().member().registeredAt()));
        }
    }

    @Override
    public boolean insert(AccountChange opened) {
        steps.before("insert account");
        synchronized (this) {
            var first = new Versioned<>(
                    opened.account(), new Revision(1, opened.events().size()));
            boolean inserted = accounts.putIfAbsent(opened.account().participantId(), first) == null;
            if (inserted) {
                published.addAll(opened.events());
            }
            return inserted;
        }
    }

    @Override
    public void commit(Versioned<Account> loaded, AccountChange change) {
        steps.before("commit account");
        synchronized (this) {
            ParticipantId id = change.account().participantId();
            Versioned<Account> current = accounts.get(id);
            if (current == null || !current.revision().equals(loaded.revision())) {
                throw new StaleWriteException(id.value(), loaded.revision().version());
            }
            Revision now = loaded.revision();
            accounts.put(
                    id,
                    new Versioned<>(
                            change.account(),
                            new Revision(
                                    now.version() + 1,
                                    now.sequence() + change.events().size())));
            published.addAll(change.events());
        }
        steps.after("commit account");
    }

    @Override
    public synchronized void forEachChangingBetween(long first, long last, Consumer<ParticipantId> consumer) {
        List.copyOf(accounts.values()).stream()
                .map(Versioned::state)
                .filter(account -> account.changesOn()
                        .map(LocalDate::toEpochDay)
                        .filter(day -> first <= day && day <= last)
                        .isPresent())
                .forEach(account -> consumer.accept(account.participantId()));
    }

    public synchronized List<AccountEvent> published() {
        return List.copyOf(published);
    }
}
