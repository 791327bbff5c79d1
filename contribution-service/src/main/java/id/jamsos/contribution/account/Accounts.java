package id.jamsos.contribution.account;

import id.jamsos.contribution.member.ParticipantId;
import id.jamsos.platform.aggregate.Versioned;
import java.util.Optional;
import java.util.function.Consumer;

/** Every account there is. */
public interface Accounts {

    Optional<Versioned<Account>> find(ParticipantId participant);

    /** The account of the person with this national identity number; the latest registered, should there be several. */
    Optional<Versioned<Account>> withNikIndex(String nikIndex);

    /**
     * Inserts a new account and publishes its events.
     *
     * @return false when the account was there already
     */
    boolean insert(AccountChange opened);

    /**
     * Commits a change and publishes its events.
     *
     * @throws id.jamsos.platform.aggregate.StaleWriteException when the account has changed since it was loaded
     */
    void commit(Versioned<Account> loaded, AccountChange change);

    /** Hands over the accounts whose status changes by itself on one of these days, counted from the epoch, both ends included. */
    void forEachChangingBetween(long firstEpochDay, long lastEpochDay, Consumer<ParticipantId> consumer);
}
